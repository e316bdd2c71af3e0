"""Fingers on the glass change what is shown, and a panel that is plugged in again works again."""
import kiosk
from panel import Panel

TITLE = "Touches"


def run(bench, result):
    with bench.resume("touches") as guest:
        panel = Panel(guest)
        before = kiosk.process(guest)
        result.check("lobbycards" in guest.ask("ls -l /dev/input/"), "the touch panel belongs to the kiosk")
        steps = [("film", "a tap opens the film's page", lambda: panel.tap(700, 350)),
                 ("back", "a tap at the top leads back", lambda: panel.tap(60, 70)),
                 ("swipe", "a swipe brings the next card", lambda: panel.swipe(750, 400, 250, 400)),
                 ("language", "a tap on a language changes it", lambda: panel.tap(640, 940))]
        walk(guest, result, steps)
        panel.pull_out()
        panel.plug_in()
        walk(guest, result, [("again", "a panel that was plugged in again works again",
                              lambda: panel.tap(700, 350))])
        result.check(kiosk.process(guest) == before, "the kiosk is the same process as before")
        result.text("What the kiosk says", kiosk.journal(guest))


def walk(guest, result, steps):
    last = guest.dump("before")
    result.picture(last.path, "before")
    for name, what, act in steps:
        act()
        waited, seen = kiosk.wait_for_picture(guest, name, kiosk.changed_from(last), 15)
        result.check(waited is not None, what)
        guest.run("sleep 3")  # for the movement to end
        last = guest.dump(name)
        result.picture(last.path, what)
