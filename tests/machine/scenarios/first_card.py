"""From the kernel's start to the first card, in the guest's own time; and whether it is the right picture."""
import re

import kiosk
import picture

TITLE = "The first card"
SLOWEST = 60  # seconds of guest time, emulated and drawn by the processor


def run(bench, result):
    with bench.boot("first-card") as guest:
        guest.wait_for_kiosk()
        first = guest.dump("at-ready")
        result.picture(first.path, "when the kiosk says that it is ready")
        late, seen = kiosk.wait_for_picture(guest, "first-card", lambda seen: not picture.is_blank(seen))
        result.check(not picture.is_blank(first) or (late is not None and late < 5),
                     f"the screen shows a picture when it says so, or {late:.1f} s later (llvmpipe draws on after the frame was given to it)")
        # The guest's own minute, and none of its seconds.
        now = guest.ask("date --utc +%Y-%m-%dT%H:%M:00Z")
        times(guest, result)
        golden = expected(bench, now)
        share = picture.differing(seen, golden)
        result.check(share < 0.01, f"the picture is the one that the same program draws on this computer "
                                   f"({share:.2%} of the pixels differ by more than {picture.TOLERANCE}/255)")
        result.picture(seen.path, "on the machine's screen")
        result.picture(golden.path, "drawn on this computer")
        result.check(kiosk.process(guest)[1] == 0, "it was started once")
        (guest.folder / "plot.svg").write_text(guest.ask("systemd-analyze plot", 60))
        result.link(guest.folder / "plot.svg", "what started when (systemd-analyze plot)")
        result.text("systemd-analyze blame", guest.ask("systemd-analyze blame", 60))
        result.text("systemd-analyze critical-chain lobbycards.service",
                    guest.ask("systemd-analyze critical-chain --no-pager lobbycards.service", 60))
        result.text("What the kiosk says", kiosk.journal(guest))
        bench.save_ready(guest)


def times(guest, result):
    said = guest.ask("systemctl show lobbycards.service --property=ExecMainStartTimestampMonotonic "
                     "--property=ActiveEnterTimestampMonotonic")
    moments = {name: int(value) / 1e6 for name, value in re.findall(r"(\w+)=(\d+)", said)}
    started, ready = moments["ExecMainStartTimestampMonotonic"], moments["ActiveEnterTimestampMonotonic"]
    result.figure("kernel start to the kiosk's start", f"{started:.1f} s of guest time")
    result.figure("kernel start to the first card", f"{ready:.1f} s of guest time")
    result.check(ready < SLOWEST, f"the first card is there within {SLOWEST} s")


def expected(bench, now):
    home = bench.folder / "empty-home"
    home.mkdir(exist_ok=True)
    return bench.golden("golden-first-card.png", "--home", home, "--demo", bench.demo_db, "--now", now)
