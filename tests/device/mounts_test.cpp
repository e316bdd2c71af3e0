#include "platform/device/mounts.hpp"

#include <doctest/doctest.h>

namespace lobby::device {

TEST_CASE("mounts: by their place, whatever its name") {
  const Mounts mounts = mountsIn(
      "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
      "40 22 8:17 / /media/KINO rw,nosuid - vfat /dev/sdb1 rw\n"
      "41 22 8:33 / /media/MY\\040STICK\\134\\011 rw - vfat /dev/sdc1 rw\n");
  CHECK(mounts.size() == 3);
  CHECK(mounts.at("/") == "22 254:0");
  CHECK(mounts.at("/media/KINO") == "40 8:17");
  CHECK(mounts.contains("/media/MY STICK\\\t"));
}

TEST_CASE("mounts: of two at one place the upper one counts") {
  CHECK(mountsIn("40 22 8:17 / /media/KINO rw\n41 22 8:33 / /media/KINO rw\n").at("/media/KINO") ==
        "41 8:33");
}

TEST_CASE("mounts: what is not understood is left out") {
  CHECK(mountsIn("").empty());
  CHECK(mountsIn("\n\n40\n40 22\n40 22 8:17 /\n").empty());
  CHECK(mountsIn("40 22 8:17 / /media/\\04").contains("/media/\\04"));
}

}  // namespace lobby::device
