"""What a power cut leaves, looked at without starting a machine: the disk is mounted here, which plays its journal back,
and this computer's kiosk starts on the home that lies there. A second or so a cut, so that thousands are to be had."""
import json
import os
import random
import subprocess
import tempfile
from contextlib import contextmanager
from pathlib import Path

import write_log


@contextmanager
def mounted(disk, place):
    place.mkdir(exist_ok=True)
    subprocess.run(["mount", "-o", "loop", disk, place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def look(bench, home, trust):
    """(serial, "" or what is wrong)"""
    # The keys of the machine are this home's for once.
    for key in trust.glob("*.pub"):
        (home / "keys" / key.name).write_bytes(key.read_bytes())
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy"}
    shown = subprocess.run([bench.lobbycards, "--home", home, "--demo", bench.demo_db, "--draw", "software", "--window",
                            "640x360", "--quit-after", "0.1"], env=environment, capture_output=True, text=True)
    status = json.loads(bench.call(bench.lobbyctl, "status", "--home", home, "--json"))
    info = status["trying"] or status["current"]
    if shown.returncode != 0 or not info or "problem" in info:
        return info and info["serial"], shown.stderr + str(status)
    file = next((home / "editions").glob(f"{info['serial']}-*.lobby"))
    verified = subprocess.run([bench.lobbyctl, "verify", file, "--trust", trust], capture_output=True, text=True)
    return info["serial"], "" if verified.returncode == 0 else verified.stderr


def cut(bench, recorded, number, seed):
    """One cut; gives a row of facts, as scenarios/cuts.py does."""
    chance = random.Random(f"{seed}-mounted-{number}")
    moment = chance.randrange(recorded.first, recorded.last)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as scratch:
        disk = Path(scratch) / "disk"
        subprocess.run(["cp", "--sparse=always", recorded.base, disk], check=True)
        facts = write_log.replay(recorded.log, recorded.entries, moment, disk, chance)
        with mounted(disk, Path(scratch) / "root") as root:
            serial, wrong = look(bench, root / "var/lib/lobbycards", root / "etc/lobbycards/trusted.d")
    return {"mounted": number, "write": moment - recorded.first, **facts, "serial": serial, "problems": wrong}
