# What differs between the two packages; read by `cpack -D LOBBY_PACKAGE=lobbycards` or `lobbycards-staff`.
set(fonts "fontconfig, fonts-inter, fonts-noto-core, fonts-noto-extra, fonts-noto-cjk, fonts-noto-color-emoji")
set(hyphens "hyphen-de, hyphen-en-us, hyphen-en-gb, hyphen-es, hyphen-fr, hyphen-id, hyphen-pt-br, hyphen-pt-pt, hyphen-sv")
set(drivers "libegl1, libgl1-mesa-dri") # opened while the kiosk runs, so nothing links to them

set(CPACK_PACKAGE_NAME ${LOBBY_PACKAGE})
set(CPACK_DEBIAN_PACKAGE_NAME ${LOBBY_PACKAGE})
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
if(LOBBY_PACKAGE STREQUAL "lobbycards")
  set(CPACK_COMPONENTS_ALL programs kiosk)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "passwd, systemd, udev, ${drivers}, ${fonts}")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "cage, polkitd")
  set(CPACK_DEBIAN_PACKAGE_SUGGESTS "openssh-client, overlayroot, rsync, syncthing")
  set(CPACK_DEBIAN_PACKAGE_CONFLICTS lobbycards-staff)
  set(CPACK_DEBIAN_PACKAGE_REPLACES lobbycards-staff)
  set(CPACK_DEBIAN_PACKAGE_PROVIDES lobbycards-staff)
  set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "touchscreen kiosk for cinema lobbies
Shows what a cinema plays: cards with stills and texts in the visitor's own
language, a film's page at a touch. Needs no network.
.
This package turns a computer with a touch panel, such as a Raspberry Pi, into
such a kiosk: from its next start on it shows nothing else, and reads no
keyboard. Install lobbycards-staff on the computers of the office instead.")
  foreach(script postinst prerm postrm conffiles)
    list(APPEND CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA ${CPACK_LOBBY_FOLDER}/debian/${script})
  endforeach()
  set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
else()
  set(CPACK_COMPONENTS_ALL programs staff)
  set(CPACK_DEBIAN_PACKAGE_DEPENDS "${fonts}, ${hyphens}")
  set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "${drivers}")
  set(CPACK_DEBIAN_PACKAGE_CONFLICTS lobbycards)
  set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "writes, checks and signs programmes of cinema lobbies
For the office of a cinema whose lobby has a touchscreen kiosk with the package
lobbycards: lobbyctl starts a programme, checks it, shows it in a window as the
kiosk will, and makes the signed file that is carried to the kiosk.")
endif()
