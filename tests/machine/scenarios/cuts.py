"""The power goes while an edition is installed. One install is recorded, write by write; each cut is a moment of it,
drawn at random, with what the disk may have lost by then (write_log.py); and each time the machine starts from that."""
import random
import subprocess
import time
from collections import namedtuple
from concurrent.futures import ThreadPoolExecutor

import kiosk
import mounted
import picture
import write_log
from guest import Guest, GuestError
from scenarios.stick import NEW, OLD
from stick import Office, Port, make

TITLE = "Power cuts while an edition is installed"
AT_ONCE = 2  # machines
MOUNTED = 5  # for each cut with a start, so many are looked at without one (mounted.py)
FULL_EVERY = 10  # with systemd and all of Debian; the others with the kiosk alone (system.SHORT), which needs no screen


Recorded = namedtuple("Recorded", "log entries first last base")  # of the entries, the install's; the disk before


def record(bench, result):
    stick = make(bench.folder / "stick-new.img", Office(bench).edition(NEW, "nosferatu"))
    folder = bench.folder / "cuts"
    folder.mkdir(exist_ok=True)
    disk = bench.overlay(bench.edition_disk, folder / "recorded.qcow2")
    log, base = folder / "writes", folder / "base.raw"
    with Guest(bench.system, write_log.drive(disk, log), folder) as guest:
        guest.wait_for_kiosk()
        guest.ask("sync")
        first = write_log.count(log)
        Port(guest).plug_in(stick)
        installed = kiosk.wait_for_edition(guest, NEW, 600)
        result.check(installed is not None, "the install that is recorded succeeds")
        proven = f"lobbyctl status --home {kiosk.HOME} | grep '^proven *edition {NEW}'"
        guest.wait_for(proven, 300, "the new edition proves itself")
        guest.ask("sync")
        last = write_log.count(log)
    subprocess.run(["qemu-img", "convert", "-O", "raw", bench.edition_disk, base], check=True)
    return Recorded(log, write_log.read(log), first, last, base)


# As lobbycards.service does it, but drawn without a screen, for a moment; it fails when it has no programme to show.
SHORT_START = """cd / && setpriv --reuid=lobbycards --regid=lobbycards --clear-groups \\
  env HOME=/var/lib/lobbycards XDG_CACHE_HOME=/var/cache/lobbycards SDL_VIDEODRIVER=dummy lobbycards \\
  --home /var/lib/lobbycards --demo /usr/share/lobbycards/demo.db --draw software --window 640x360 --quit-after 0.1"""
# The edition on show is whole: every block has the hash that was signed.
VERIFY = "lobbyctl verify /var/lib/lobbycards/editions/{serial}-*.lobby --trust /etc/lobbycards/trusted.d"


def cut(bench, recorded, number, options):
    """One cut and the start after it; gives a row of facts, with `whole`."""
    chance = random.Random(f"{options.seed}-{number}")
    folder = bench.folder / f"cuts/{number}"
    folder.mkdir(exist_ok=True)
    disk = folder / "disk.raw"
    subprocess.run(["cp", "--sparse=always", recorded.base, disk], check=True)
    moment = chance.randrange(recorded.first, recorded.last)
    full = number % FULL_EVERY == 0
    facts = {"cut": number, "start": "full" if full else "short", "write": moment - recorded.first,
             **write_log.replay(recorded.log, recorded.entries, moment, disk, chance)}
    begun = time.monotonic()
    try:
        with Guest(bench.system, disk, folder, command_line="" if full else "harness.short") as guest:
            look(guest, full, facts)
    except GuestError as error:
        facts |= {"whole": False, "serial": "?", "problems": str(error)}
    disk.unlink()
    facts["seconds"] = round(time.monotonic() - begun)
    print(f"  {facts}", flush=True)
    return facts


def look(guest, full, facts):
    if full:
        guest.wait_for_kiosk()
        waited, seen = kiosk.wait_for_picture(guest, "card", lambda seen: not picture.is_blank(seen), 90)
        shows, log = waited is not None, ""
        facts["picture"] = str(seen.path)
    else:
        code, log = guest.run(SHORT_START, 1800)
        shows = code == 0
    status = kiosk.status(guest)
    info = status["trying"] or status["current"]
    facts["serial"] = info["serial"] if info else 0
    code, said = guest.run(VERIFY.format(**facts))
    facts["whole"] = shows and facts["serial"] in (OLD, NEW) and code == 0 and not info.get("problem")
    facts["problems"] = "; ".join(status["problems"] + ([] if facts["whole"] else [said, log]))


def look_at_many(bench, result, recorded, options):
    rows = [mounted.cut(bench, recorded, number, options.seed) for number in range(options.cuts * MOUNTED)]
    whole = sum(row["serial"] in (OLD, NEW) and not row["problems"] for row in rows)
    result.check(whole == len(rows), f"after {whole} of {len(rows)} cuts this computer's kiosk shows a whole edition of "
                                     "what is left (without a start of the machine)")
    result.text("Cuts without a start that left something else", "\n".join(str(r) for r in rows if r["problems"]))


def run(bench, result, options):
    recorded = record(bench, result)
    look_at_many(bench, result, recorded, options)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        rows = list(pool.map(lambda number: cut(bench, recorded, number, options), range(options.cuts)))
    whole = sum(row["whole"] for row in rows)
    result.check(whole == len(rows), f"after {whole} of {len(rows)} cuts the next start shows a whole edition")
    result.check({row["serial"] for row in rows} >= {OLD, NEW}, "the old one after some, the new one after others")
    result.figure("old edition, new edition",
                  f"{sum(row['serial'] == OLD for row in rows)}, {sum(row['serial'] == NEW for row in rows)}")
    result.figure("started with all of Debian, with the kiosk alone",
                  f"{sum(r['start'] == 'full' for r in rows)}, {sum(r['start'] == 'short' for r in rows)}")
    result.figure("writes while it was installed", recorded.last - recorded.first)
    result.figure("writes lost, torn", f"{sum(r['lost'] for r in rows)}, {sum(r['torn'] for r in rows)}")
    shown = set()
    for row in rows:
        if "picture" in row and (not row["whole"] or (row["serial"], row["start"]) not in shown):
            shown.add((row["serial"], row["start"]))
            result.picture(row["picture"], f"cut {row['cut']}, {row['start']} start: edition {row['serial']}")
    result.text("Each cut", "\n".join(str(row) for row in rows))
