"""Called by tests/machine/run, which says what it does."""
import argparse
import importlib
import subprocess
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import report
from bench import ROOT, Bench

# In this order: `install` makes the disk of all others, `first-card` the memory of those that begin with a card, `stick`
# the disk of those that begin with an edition.
MAKES = {"install": "kiosk_disk", "first-card": "ready_disk", "stick": "edition_disk"}
FROM_KIOSK, FROM_READY, FROM_EDITION = ["install"], ["install", "first-card"], ["install", "first-card", "stick"]
SCENARIOS = {"install": [], "first-card": FROM_KIOSK, "touches": FROM_READY, "lockdown": FROM_READY,
             "clock": FROM_KIOSK, "stick": FROM_READY, "pulled": FROM_EDITION, "full-disk": FROM_EDITION,
             "display": FROM_READY, "cage": FROM_KIOSK, "read-only": FROM_EDITION, "writes": FROM_KIOSK, "cuts": FROM_EDITION, "soak": FROM_KIOSK}

# Hours of one guest, which run beside all others: its time does not depend on what else this computer does.
BESIDE = ["writes", "soak"]


def arguments():
    parser = argparse.ArgumentParser(prog="tests/machine/run", description="Boots kiosks in a virtual machine.")
    parser.add_argument("--only", nargs="+", choices=SCENARIOS, default=list(SCENARIOS), metavar="NAME",
                        help=", ".join(SCENARIOS))
    parser.add_argument("--cuts", type=int, default=100, help="how many power cuts (100)")
    parser.add_argument("--soak", type=int, default=120, help="minutes of the guest's time (120)")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of all that is random")
    parser.add_argument("--package", type=Path, help="the .deb for arm64, otherwise platform/package/build makes it")
    parser.add_argument("--programs", type=Path, default=ROOT / "build/release/app",
                        help="lobbycards and lobbyctl for this computer (build/release/app)")
    parser.add_argument("--assets", type=Path, default=ROOT / "build/release", help="with the demo (build/release)")
    return parser.parse_args()


def package_of(options):
    if options.package:
        return options.package
    folder = ROOT / "build/package-arm64/packages"
    if not list(folder.glob("lobbycards_*_arm64.deb")):
        subprocess.run([ROOT / "platform/package/build", "arm64"], check=True)
    return next(folder.glob("lobbycards_*_arm64.deb"))


def run_one(name, bench, options):
    module = importlib.import_module("scenarios." + name.replace("-", "_"))
    result = report.Result(name, module.TITLE)
    print(f"{name} …", flush=True)
    try:
        if name in ("cuts", "soak"):
            module.run(bench, result, options)
        else:
            module.run(bench, result)
    except Exception as error:  # pylint: disable=broad-except  # a scenario that falls over has failed
        result.check(False, f"it falls over: {error}")
        result.text("Where", traceback.format_exc())
        traceback.print_exc()
    result.end()
    report.keep(result, bench.folder / "results")
    print(result.line(), flush=True)
    return result


def run_all(names, bench, options):
    makers = [name for name in names if name == "install"]
    beside = [name for name in names if name in BESIDE]
    others = [name for name in names if name not in makers + beside]
    results = [run_one(name, bench, options) for name in makers]
    with ThreadPoolExecutor(1) as pool:
        ending = pool.map(lambda name: run_one(name, bench, options), beside)
        results += [run_one(name, bench, options) for name in others]
        return results + list(ending)


def main():
    options = arguments()
    bench = Bench(package_of(options), options.programs, options.assets)
    missing = {needed for name in options.only for needed in SCENARIOS[name]
               if not getattr(bench, MAKES[needed]).exists()}
    names = [name for name in SCENARIOS if name in options.only or name in missing]
    results = run_all(names, bench, options)
    facts = [f"Package: {bench.package.name}", f"Random: --seed {options.seed}",
             "Emulated (TCG), 1280x720, drawn by the processor (llvmpipe): MemoryDenyWriteExecute is lifted by a drop-in "
             "in this image only."]
    page = bench.folder / "report.html"
    report.write(report.kept(SCENARIOS, bench.folder / "results"), page, facts)
    failed = sum(not result.passed for result in results)
    print(f"{page}\n{len(results) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
