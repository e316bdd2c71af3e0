"""Hours of random touches: memory stays flat, and nothing begins anew."""
import random

import kiosk
from panel import Panel

TITLE = "Hours of random touches"
SHIFT = 3  # 125 million instructions a second: a slower machine, whose hours are to be had here
SLACK = 1.10  # the last quarter's memory, at most this times that of the second quarter


def run(bench, result, options):
    chance = random.Random(options.seed)
    # From the start: memory that was saved while idle time passed as ours does not go on where it is skipped.
    with bench.boot("soak", idle="skip", shift=SHIFT) as guest:
        guest.wait_for_kiosk(300)
        panel = Panel(guest)
        before, begun, series, touches = kiosk.process(guest), kiosk.uptime(guest), [], 0
        while (passed := kiosk.uptime(guest) - begun) < options.soak * 60:
            touches += burst(panel, chance)
            guest.ask(f"sleep {chance.choice((2, 5, 20, 60))}", 600)
            series.append((passed, *kiosk.memory(guest)))
            if kiosk.process(guest) != before:
                break
        result.check(kiosk.process(guest) == before, "the same process, never begun anew")
        quarter = max(1, len(series) // 4)
        early, late = (sorted(row[1] for row in part)[len(part) // 2]
                       for part in (series[quarter:2 * quarter], series[-quarter:]))
        result.check(late <= early * SLACK, f"memory is flat: {early / 1024:.1f} MiB in the second quarter, "
                                            f"{late / 1024:.1f} MiB in the last (proportional share, median)")
        result.figure("guest time", f"{series[-1][0] / 60:.0f} min")
        result.figure("touches", touches)
        result.picture(guest.dump("end").path, "at the end")
        result.text("Seconds, PSS KiB, RSS KiB", "\n".join(f"{at:.0f} {pss} {rss}" for at, pss, rss in series))
        result.text("What the kiosk says", kiosk.journal(guest))


def burst(panel, chance):
    """Some touches, one after the other."""
    number = chance.randrange(1, 6)
    for _ in range(number):
        x, y = chance.randrange(10, 990), chance.randrange(10, 990)
        if chance.random() < 0.6:
            panel.tap(x, y)
        else:
            panel.swipe(x, y, chance.randrange(10, 990), chance.randrange(10, 990), chance.randrange(80, 600))
    return number
