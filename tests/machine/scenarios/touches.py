"""Fingers on the glass lead where they should, and a panel that is plugged in again works again."""
import kiosk
import picture
from panel import Panel

TITLE = "Touches"


def run(bench, result):
    with bench.resume("touches") as guest:
        panel = Panel(guest)
        before = kiosk.process(guest)
        result.check("lobbycards" in guest.ask("ls -l /dev/input/"), "the touch panel belongs to the kiosk")
        step(guest, result, "programme", "a tap on the button shows all films", lambda: panel.tap(920, 925))
        like_golden(bench, guest, result, "programme")
        step(guest, result, "arabic", "a tap on a language changes it", lambda: panel.tap(648, 925))
        like_golden(bench, guest, result, "arabic", "--language", "ar")
        step(guest, result, "swipe", "a swipe moves the films", lambda: panel.swipe(300, 400, 700, 400))
        step(guest, result, "film", "a tap on a film opens its page", lambda: panel.tap(500, 400))
        panel.pull_out()
        panel.plug_in()
        step(guest, result, "again", "a panel that was plugged in again works again", lambda: panel.tap(80, 925))
        result.check(kiosk.process(guest) == before, "the kiosk is the same process as before")
        result.text("What the kiosk says", kiosk.journal(guest))


def step(guest, result, name, what, act):
    last = guest.dump(name)
    act()
    waited, _ = kiosk.wait_for_picture(guest, name, kiosk.changed_from(last), 15)
    result.check(waited is not None, what)
    guest.run("sleep 3")  # for the movement to end
    result.picture(guest.dump(name).path, what)


def like_golden(bench, guest, result, name, *arguments):
    """All films, by the guest's clock; a minute may have passed in between."""
    seen = guest.dump(name)
    now = guest.ask("date --utc +%Y-%m-%dT%H:%M:00Z")
    golden = bench.golden(f"golden-{name}.png", "--snapshot", bench.demo_db, "--screen", "programme", "--now", now,
                          *arguments)
    share = picture.differing(seen, golden)
    result.check(share < 0.02, f"it is the picture that this computer draws ({share:.2%} of the pixels differ)")
