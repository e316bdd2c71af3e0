"""A stick is pulled out while its edition is copied, and put back."""
import time

import kiosk
from scenarios.stick import NEW, OLD
from stick import Office, Port, make

TITLE = "A stick that is pulled out half-way"


def run(bench, result):
    file = Office(bench).edition(NEW, "nosferatu")
    stick = make(bench.folder / "stick-new.img", file)
    with bench.boot("pulled", backing=bench.edition_disk) as guest:
        guest.wait_for_kiosk()
        before = kiosk.process(guest)
        for name, share in (("early", 0.1), ("half-way", 0.5), ("late", 0.9)):
            port = Port(guest)
            port.plug_in(stick, bytes_a_second=400_000)
            read = read_of(guest, share * file.stat().st_size)
            port.pull_out()
            result.check(read, f"{name}: it is pulled out while it is read")
            guest.wait_for("! findmnt -n -l | grep /run/lobbycards/media", 60, "the stick is gone")
            guest.run("sleep 3")
            result.check(kiosk.showing(guest) == OLD, f"{name}: the old edition stays")
            result.check(not kiosk.status(guest)["problems"], f"{name}: the store has no complaint")
            result.picture(guest.dump(name).path, f"{name}: what people see")
        port = Port(guest)
        port.plug_in(stick)
        result.check(kiosk.wait_for_edition(guest, NEW) is not None, "put back, it is installed")
        left = guest.ask("ls /var/lib/lobbycards/editions")
        result.check(len(left.split()) == 2, f"nothing half is left behind: {left.split()}")
        result.check(kiosk.process(guest) == before, "the kiosk is the same process as before")
        result.text("What the kiosk says", kiosk.journal(guest))


def read_of(guest, bytes_wanted, patience=900):
    until = time.monotonic() + patience
    while time.monotonic() < until:
        for drive in guest.qmp.command("query-blockstats"):
            if "stick" in drive.get("qdev", "") and drive["stats"]["rd_bytes"] >= bytes_wanted:
                return True
        time.sleep(0.1)
    return False
