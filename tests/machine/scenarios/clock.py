"""A machine whose clock has stopped: it begins in 1970."""
import kiosk
import picture

TITLE = "A clock at 1970"


def run(bench, result):
    with bench.boot("clock", rtc="1970-01-01T00:00:00") as guest:
        guest.wait_for_kiosk()
        result.figure("the guest's clock", guest.ask("date --utc +%Y-%m-%dT%H:%MZ"))
        seen = guest.dump("clock")
        result.picture(seen.path, "the first card")
        result.check(not picture.is_blank(seen), "a card is shown")
        before = kiosk.process(guest)
        guest.run("date --set 2026-11-20T18:42; sleep 12")
        result.check(kiosk.process(guest) == before and before[1] == 0, "no restart, also when the clock leaps")
        result.picture(guest.dump("leapt").path, "after the clock was set")
        result.text("What the kiosk says", kiosk.journal(guest))
