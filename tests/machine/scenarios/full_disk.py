"""No room: the edition is refused in words, the kiosk goes on, and so does the next start."""
import kiosk
from scenarios.stick import NEW, OLD
from stick import Office, Port, make

TITLE = "A full disk"


def run(bench, result):
    stick = make(bench.folder / "stick-new.img", Office(bench).edition(NEW, "nosferatu"))
    with bench.boot("full-disk", backing=bench.edition_disk) as guest:
        guest.wait_for_kiosk()
        before = kiosk.process(guest)
        # Ten megabytes stay for the kiosk's user, then none at all.
        free = int(guest.ask("df --output=avail -k / | tail -1"))
        guest.ask(f"fallocate -l {free - 10_000}K /filler && sync", 120)
        port = Port(guest)
        port.plug_in(stick)
        guest.wait_for("grep -q . /var/lib/lobbycards/install.log && findmnt -n -l | grep -q /run/lobbycards/media", 60)
        refused = guest.wait_for("lobbyctl status --home /var/lib/lobbycards | grep -iE 'room|space|full'", 120,
                                 "it is said that there is no room")
        result.check(True, "it is refused, in words")
        result.text("What staff read", refused)
        result.picture(guest.dump("refused").path, "what people see")
        result.check(kiosk.showing(guest) == OLD, "the old edition stays")
        guest.run("fallocate -l 9M /filler2; cat /dev/zero >/filler3; sync", 300)
        result.figure("room left", guest.ask("df --output=avail -k / | tail -1") + " KiB")
        guest.run("sleep 10")
        result.check(kiosk.process(guest) == before, "with no room at all the kiosk goes on")
        guest.qmp.command("system_reset")
        guest.run("true", 300)
        guest.wait_for_kiosk()
        result.check(kiosk.showing(guest) == OLD, "the next start, on a full disk, shows the old edition")
        result.picture(guest.dump("next").path, "the next start")
        guest.ask("rm /filler*; sync")
        port = Port(guest)
        result.check(kiosk.wait_for_edition(guest, NEW) is not None, "with room, the stick that is there is installed")
