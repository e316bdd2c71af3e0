"""Kiosks fetch editions from the office with rsync over ssh, and leave their reports there."""
import shutil

from base import UNITS, Program, expect, run, wait_for
from lobby import Kiosk, Office
from manual import block, commands
from secure_shell import Office as Server
from unit import Unit

SERVICE = UNITS / "lobbycards-rsync.service"
KEY = "/etc/lobbycards/rsync.key"


class Fetching(Kiosk):
    """A kiosk that is set up as FLEET.md says."""

    def set_up(self, server):
        as_root = self.sandbox(more=["--bind", str(self.settings), "/etc/lobbycards"]) + ["--"]
        for line in block("2. On each kiosk"):
            if not line.startswith(("apt ", "chown ")):  # who runs this has it all, and is everybody here
                said = run([*as_root, "sh", "-ec", line])
        row = next(line for line in block("3. In the office") if "KIOSK-KEY" in line)
        server.let_in(row.replace("KIOSK-KEY", said.strip()))

    def fetch(self):
        """As the timer does. Gives the exit code."""
        log = self.folder / "fetch.log"

        def attempt(words, descriptor):
            return Program(words, log, pass_fds=[descriptor]).process.wait()
        return Unit(SERVICE).start(self, attempt)


def tell(folder):
    office, server = Office(folder / "office"), Server(folder / "server")
    kiosks = [Fetching(folder / host, host, "127.0.0.1", office.trusted) for host in ("foyer", "bar")]
    for kiosk in kiosks:
        kiosk.set_up(server)
        kiosk.switch_on()
    shop = server.account / "lobbycards"
    all_fetch(office, shop, kiosks)
    the_line_breaks(office, server, kiosks[0])
    power_cut_on_the_way(office, server, kiosks[0])
    half_a_file_in_the_office(office, shop, kiosks[1])
    the_account_can_do_no_more(server, kiosks[0])
    reports_come_back(office, shop, kiosks)


def give_out(office, shop, serial):
    shutil.copy(office.build(serial), shop / ".new")
    (shop / ".new").rename(shop / f"{serial}.lobby")


def all_fetch(office, shop, kiosks):
    give_out(office, shop, 1)
    (shop / "notes.txt").write_text("not for the lobby")
    for kiosk in kiosks:
        expect(f"{kiosk.host} reaches the office", kiosk.fetch() == 0)
    for kiosk in kiosks:
        kiosk.wait_for_edition(1)
        expect(f"{kiosk.host} has fetched the edition, and that alone", kiosk.lies_in_inbox() == ["1.lobby"])


def the_line_breaks(office, server, kiosk):
    shop = server.account / "lobbycards"
    give_out(office, shop, 2)
    size = (shop / "2.lobby").stat().st_size
    server.line.allow(size // 2)
    expect("a fetch fails when the line breaks", kiosk.fetch() != 0)
    part = kiosk.inbox / ".partial/2.lobby"
    came = part.stat().st_size
    expect("what came is kept aside", size // 10 < came < size)
    expect("and nobody takes it", kiosk.showing() == 1 and kiosk.found().count(".lobby") == 1)
    server.line.allow(size - came // 2)  # enough for what is missing, and not for all
    expect("the next one goes on where it was", kiosk.fetch() == 0 and not part.exists())
    server.line.allow(None)
    kiosk.wait_for_edition(2)


def power_cut_on_the_way(office, server, kiosk):
    shop = server.account / "lobbycards"
    give_out(office, shop, 3)
    server.line.hold_after((shop / "3.lobby").stat().st_size // 2)
    unit = Unit(SERVICE)
    words, calls = unit.sandbox(kiosk)
    fetch = list(unit.commands(kiosk))[-1][0]
    with calls:
        program = Program(words + fetch, kiosk.folder / "fetch.log", pass_fds=[calls.fileno()])
    wait_for("half of it", lambda: [name for name in kiosk.lies_in_inbox() if name.startswith(".3.lobby.")])
    wait_for("the line to stand still", server.line.stands)
    program.kill()
    server.line.allow(None)
    left = [name for name in kiosk.lies_in_inbox() if name.startswith(".3.lobby.")]
    expect("a power cut leaves a part behind", left)
    expect("and nobody takes it", kiosk.showing() == 2 and left[0] not in kiosk.found())
    expect("the next fetch brings it", kiosk.fetch() == 0)
    expect("and clears the part away", kiosk.lies_in_inbox() == ["1.lobby", "2.lobby", "3.lobby"])
    kiosk.wait_for_edition(3)
    (shop / "1.lobby").unlink()
    kiosk.fetch()
    expect("what the office takes away goes from the inbox", kiosk.lies_in_inbox() == ["2.lobby", "3.lobby"])


def half_a_file_in_the_office(office, shop, kiosk):
    whole = office.build(4).read_bytes()
    (shop / "4.lobby").write_bytes(whole[:len(whole) // 2])
    expect("half a file is fetched", kiosk.fetch() == 0)
    wait_for("it is refused", lambda: "4.lobby" in kiosk.log())
    kiosk.wait_for_edition(3)
    (shop / "4.lobby").write_bytes(whole)
    expect("the whole one is fetched", kiosk.fetch() == 0)
    kiosk.wait_for_edition(4)


def the_account_can_do_no_more(server, kiosk):
    remote = f"ssh -i {KEY} -o BatchMode=yes -o UserKnownHostsFile=/etc/lobbycards/rsync.hosts kiosk@office.example"
    as_kiosk = [*kiosk.sandbox(), "--"]
    said = run([*as_kiosk, *remote.split(), "cat /etc/passwd; touch here"], good=range(1, 256))
    expect("the account has no shell", "root:" not in said and not (server.account / "here").exists())
    copy = ["rsync", "-e", remote.rsplit(" ", 1)[0]]
    run([*as_kiosk, *copy, "--dirs", "--delete", "--exclude=reports", "/var/lib/lobbycards/keys/",
         "kiosk@office.example:/"], good=range(1, 256))
    expect("it removes nothing", list((server.account / "lobbycards").glob("*.lobby")))


def reports_come_back(office, shop, kiosks):
    for kiosk in kiosks:
        kiosk.fetch()  # one of them has not asked for long
        wait_for(f"{kiosk.host} tells of edition 4", lambda: '"serial": 4' in kiosk.report())
        kiosk.fetch()
    office.reports = shop / "reports"
    fine, table = office.fleet()
    expect("fleet knows both", fine and sorted(table) == ["bar", "foyer"])
