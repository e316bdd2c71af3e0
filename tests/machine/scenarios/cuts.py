"""The power goes while an edition is installed. One install is recorded, write by write; each cut is a moment of it,
drawn at random, with what the disk may have lost by then (write_log.py); and each time the machine starts from that."""
import random
import shutil
import subprocess
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import kiosk
import write_log
from guest import Guest, GuestError
from scenarios.stick import NEW, OLD
from stick import Office, Port, make

TITLE = "Power cuts while an edition is installed"
AT_ONCE = 2  # machines


def record(bench, result):
    """Gives (log, entries, the entries of the install)."""
    stick = make(bench.folder / "stick-new.img", Office(bench).edition(NEW, "making-of"))
    folder = bench.folder / "cuts"
    disk = bench.overlay(bench.edition_disk, folder / "recorded.qcow2")
    log = folder / "writes"
    with Guest(bench.system, write_log.drive(disk, log), folder) as guest:
        guest.wait_for_kiosk()
        guest.ask("sync")
        first = write_log.count(log)
        Port(guest).plug_in(stick)
        installed = kiosk.wait_for_edition(guest, NEW, 600)
        result.check(installed is not None, "the install that is recorded succeeds")
        guest.wait_for("lobbyctl status --home /var/lib/lobbycards | grep -q ^proven.*" + str(NEW), 300)
        guest.ask("sync")
        last = write_log.count(log)
    entries = write_log.read(log)
    return log, entries, range(first, min(last, len(entries)))


def cut(bench, log, entries, number, seed, base):
    """One cut and the start after it; gives a row of facts, with `whole`."""
    chance = random.Random(f"{seed}-{number}")
    folder = bench.folder / f"cuts/machine-{threading.get_ident() % 1000}"
    folder.mkdir(exist_ok=True)
    disk = folder / "disk.raw"
    subprocess.run(["cp", "--sparse=always", base, disk], check=True)
    moment = chance.randrange(*entries[1])
    facts = {"cut": number, "write": moment, **write_log.replay(log, entries[0], moment, disk, chance)}
    begun = time.monotonic()
    try:
        with Guest(bench.system, disk, folder) as guest:
            guest.wait_for_kiosk(900)
            status = kiosk.status(guest)
            info = status["trying"] or status["current"]
            facts["serial"] = info["serial"] if info else 0
            file = guest.ask(f"ls /var/lib/lobbycards/editions/{facts['serial']}-*.lobby")
            code, said = guest.run(f"lobbyctl verify {file} --trust /etc/lobbycards/trusted.d", 300)
            _, restarts = kiosk.process(guest)
            seen = guest.dump(f"cut-{number}")
            facts["whole"] = (facts["serial"] in (OLD, NEW) and code == 0 and not info.get("problem")
                              and restarts == 0 and len(set(seen.pixels[::3001])) > 8)
            facts["problems"] = "; ".join(status["problems"]) + ("" if code == 0 else said)
            if not facts["whole"] or number < 4:
                facts["picture"] = shutil.copy(seen.path, bench.folder / f"cuts/cut-{number}.png")
    except GuestError as error:
        facts |= {"whole": False, "serial": "?", "problems": str(error)}
    facts["seconds"] = round(time.monotonic() - begun)
    print(f"  {facts}", flush=True)
    return facts


def run(bench, result, options):
    log, entries, install = record(bench, result)
    base = bench.folder / "cuts/base.raw"
    subprocess.run(["qemu-img", "convert", "-O", "raw", bench.edition_disk, base], check=True)
    moments = (entries, (install.start, install.stop))
    with ThreadPoolExecutor(AT_ONCE) as pool:
        rows = list(pool.map(lambda number: cut(bench, log, moments, number, options.seed, base), range(options.cuts)))
    whole = sum(row["whole"] for row in rows)
    result.check(whole == len(rows), f"after {whole} of {len(rows)} cuts the next start shows a whole edition")
    result.check({row["serial"] for row in rows} >= {OLD, NEW}, "the old one after some, the new one after others")
    result.figure("old edition", sum(row["serial"] == OLD for row in rows))
    result.figure("new edition", sum(row["serial"] == NEW for row in rows))
    result.figure("writes while it was installed", len(install))
    result.figure("writes lost, torn", f"{sum(r['lost'] for r in rows)}, {sum(r['torn'] for r in rows)}")
    for row in rows:
        if "picture" in row:
            result.picture(row["picture"], f"cut {row['cut']}: edition {row['serial']}")
    result.text("Each cut", "\n".join(str(row) for row in rows))
