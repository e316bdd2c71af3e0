"""Syncthing carries editions from the office to three kiosks, one of which has been off for days, and reports back."""
import shutil
from datetime import datetime, timedelta, timezone

from base import expect, wait_for
from lobby import Kiosk, Office
from place import Place
from syncthing import Syncthing, check_folders

SLOW = 150  # kilobytes a second
LONG_AGO = timedelta(days=5)


class OfficePlace(Place):
    """The office's own Syncthing, whose folders are the office's."""

    def __init__(self, folder, office):
        super().__init__(folder, "office", "127.0.0.1")
        self.home = office.folder
        (self.home / ".config").mkdir()

    # The drop-in is the kiosks'.
    def sandbox(self, writable=(), more=()):
        return super().sandbox()


class Network:
    def __init__(self, folder):
        self.office = Office(folder / "office")
        self.centre = Syncthing(OfficePlace(folder / "centre", self.office))
        self.kiosks = [Kiosk(folder / host, host, f"127.0.0.{number}", self.office.trusted)
                       for number, host in enumerate(("foyer", "bar", "balcony"), 2)]
        self.carriers = [Syncthing(kiosk) for kiosk in self.kiosks]
        for each in (self.centre, *self.carriers):
            each.start()
        self.introduce()

    def introduce(self):
        for carrier in self.carriers:
            self.centre.add("devices", {"deviceID": carrier.identity(), "name": carrier.place.host})
            self.centre.find_at(carrier)
        others = [{"deviceID": carrier.identity()} for carrier in self.carriers]
        for name, kind in (("editions", "sendonly"), ("reports", "receiveonly")):
            self.centre.add("folders", {"id": f"lobbycards-{name}", "path": f"/var/lib/lobbycards/{name}", "type": kind,
                                        "devices": others})
        for carrier in self.carriers:
            carrier.manual("cli", **{"OFFICE-ID": self.centre.identity()})
            carrier.find_at(self.centre)

    def wait_for_all_connections(self):
        for carrier in self.carriers:
            if carrier.program.runs():
                wait_for(f"{carrier.place.host} reaches the office", lambda: carrier.connected_with(self.centre))

    def showing(self, count):
        return [kiosk.showing() for kiosk in self.kiosks[:count]]

    def give_out(self, file, name):
        """As a program does that cares: under another name, then renamed."""
        shutil.copy(file, self.office.editions / ".new")
        (self.office.editions / ".new").rename(self.office.editions / name)


def tell(folder):
    network = Network(folder)
    office, (foyer, bar, balcony) = network.office, network.kiosks
    network.wait_for_all_connections()
    balcony_was_here_long_ago(network)
    for kiosk in (foyer, bar):
        kiosk.switch_on()
    an_edition_for_those_who_are_there(network)
    half_a_file_in_the_office(network)
    power_cut_on_the_way(network)
    a_conflict(network)
    the_late_one_catches_up(network)
    reports_come_back(network)
    check_folders([network.centre, *network.carriers])


def balcony_was_here_long_ago(network):
    balcony = network.kiosks[2]
    balcony.switch_on("--now", (datetime.now(timezone.utc) - LONG_AGO).strftime("%Y-%m-%dT%H:%M"))
    wait_for("the balcony's first report", balcony.report)
    balcony.switch_off()
    wait_for("it reaches the office", lambda: list(network.office.reports.glob("*balcony*")))
    network.carriers[2].stop()
    fine, kiosks = network.office.fleet()
    expect("fleet ends with 1: the balcony was last heard of five days ago", not fine and kiosks["balcony"]["stale"])


def an_edition_for_those_who_are_there(network):
    network.give_out(network.office.build(1), "week.lobby")
    for kiosk in network.kiosks[:2]:
        kiosk.wait_for_edition(1)
    expect("an edition reaches the two kiosks that are on", network.kiosks[2].showing() == 0)


def half_a_file_in_the_office(network):
    """Somebody copies over a slow line, and Syncthing carries what is there."""
    whole = network.office.build(2).read_bytes()
    place = network.office.editions / "next.lobby"
    place.write_bytes(whole[:len(whole) // 2])
    for kiosk in network.kiosks[:2]:
        wait_for(f"{kiosk.host} refuses a torn copy", lambda: "next.lobby" in kiosk.log())
    expect("a torn copy is refused, and what was shown stays", network.showing(2) == [1, 1])
    place.write_bytes(whole)
    for kiosk in network.kiosks[:2]:
        kiosk.wait_for_edition(2)
    expect("the whole one under the same name is taken", True)


def power_cut_on_the_way(network):
    bar, carrier = network.kiosks[1], network.carriers[1]
    network.centre.send_slowly(SLOW)
    network.give_out(network.office.build(3), "third.lobby")
    part = bar.inbox / ".syncthing.third.lobby.tmp"
    wait_for("a part of it in the bar", lambda: part.exists() and part.stat().st_blocks > 0)
    carrier.kill()
    expect("what came is there under Syncthing's own name, and nobody takes it",
           part.exists() and bar.showing() == 2 and ".syncthing" not in bar.log() and ".syncthing" not in bar.found())
    network.centre.send_slowly(0)
    carrier.start()
    for kiosk in network.kiosks[:2]:
        kiosk.wait_for_edition(3)
    expect("after the power cut it comes in whole", not part.exists())


def a_conflict(network):
    """Careless settings: everybody may change everything; and the balcony has an edition that is newer than all."""
    balcony, office = network.kiosks[2], network.office
    shutil.copy(office.build(9), balcony.inbox / "week.lobby")
    for each in (network.centre, *network.carriers[:2]):
        each.set_type("lobbycards-editions", "sendreceive")
    network.give_out(office.build(4), "week.lobby")
    for kiosk in network.kiosks[:2]:
        kiosk.wait_for_edition(4)
    network.carriers[2].start()
    network.carriers[2].set_type("lobbycards-editions", "sendreceive")
    for kiosk in network.kiosks:
        wait_for(f"a conflict copy in {kiosk.host}", lambda: list(kiosk.inbox.glob("*.sync-conflict-*")))


def the_late_one_catches_up(network):
    balcony = network.kiosks[2]
    balcony.switch_on()
    balcony.wait_for_edition(4)
    conflict = next(balcony.inbox.glob("*.sync-conflict-*"))
    expect("the copy in conflict is a whole edition, and newer", "9" in network.office.verify(conflict))
    expect("no kiosk takes it", network.showing(3) == [4, 4, 4])
    expect("nor looks at it", all("conflict" not in kiosk.log() + kiosk.found() for kiosk in network.kiosks))


def reports_come_back(network):
    def all_tell_of_it():
        return [row.get("serial") for row in network.office.fleet()[1].values()] == [4, 4, 4]
    wait_for("all reports tell of edition 4", all_tell_of_it)
    fine, kiosks = network.office.fleet()
    everybody = sorted(kiosk.host for kiosk in network.kiosks)
    expect("fleet knows all three on one edition, and ends with 0", fine and sorted(kiosks) == everybody)
    later = (datetime.now(timezone.utc) + timedelta(hours=25)).strftime("%Y-%m-%dT%H:%M:%SZ")
    expect("and with 1 when nothing is heard for a day", not network.office.fleet("--now", later)[0])
