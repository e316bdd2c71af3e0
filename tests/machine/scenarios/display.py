"""The screen's cable is pulled and put back; a panel wakes late."""
import kiosk
import picture

TITLE = "The screen is switched off and on"
PATIENCE = 5  # seconds, that the issue allows
CONNECTOR = "/sys/class/drm/card0-Virtual-1/status"


def run(bench, result):
    with bench.resume("display") as guest:
        before = kiosk.process(guest)
        result.picture(guest.dump("before").path, "before")
        for turn in range(3):
            guest.ask(f"echo off >{CONNECTOR}; udevadm trigger --action=change /sys/class/drm/card0; sleep 3")
            result.picture(guest.dump(f"off-{turn}").path, "switched off")
            begun = kiosk.uptime(guest)
            guest.ask(f"echo detect >{CONNECTOR}; udevadm trigger --action=change /sys/class/drm/card0")
            waited, seen = kiosk.wait_for_picture(guest, f"on-{turn}", lambda seen: not picture.is_blank(seen), 60)
            took = kiosk.uptime(guest) - begun
            result.check(waited is not None and took <= PATIENCE, f"the picture is back after {took:.1f} s of guest time")
            result.picture(seen.path, "switched on again")
            # A frame that stands still is no kiosk: the next card comes.
            moved, _ = kiosk.wait_for_picture(guest, f"moves-{turn}", kiosk.changed_from(seen), 60)
            result.check(moved is not None, "and it moves on")
        result.check(kiosk.process(guest) == before, "the kiosk is the same process as before")
        wakes_late(guest, result)
        result.text("What the kiosk says", kiosk.journal(guest))


def wakes_late(guest, result):
    """The kiosk starts while there is no screen at all."""
    guest.ask(f"echo off >{CONNECTOR}; systemctl restart --no-block lobbycards; sleep 40")
    result.picture(guest.dump("late-off").path, "no screen while the kiosk starts")
    guest.ask(f"echo detect >{CONNECTOR}; udevadm trigger --action=change /sys/class/drm/card0")
    waited, seen = kiosk.wait_for_picture(guest, "late-on", lambda seen: not picture.is_blank(seen), 90)
    result.check(waited is not None, "a panel that wakes after the kiosk's start gets its picture")
    result.figure("a panel that wakes late", f"picture after {waited or -1:.1f} s of guest time")
    result.picture(seen.path, "the panel has woken")
