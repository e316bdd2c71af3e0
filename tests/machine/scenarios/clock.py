"""A machine whose clock has stopped: it begins in 1970. systemd then sets it to the day that systemd was made on; so it
is set back once more under the running kiosk, which also starts anew in 1970."""
import kiosk
import picture

TITLE = "A clock at 1970"


def run(bench, result):
    with bench.boot("clock", rtc="1970-01-01T00:00:00") as guest:
        guest.wait_for_kiosk()
        result.figure("the guest's clock after its start", guest.ask("date --utc +%Y-%m-%dT%H:%MZ"))
        card(guest, result, "started", "after the start")
        before = kiosk.process(guest)
        guest.ask("date --set 1970-01-02T03:04; sleep 20")
        card(guest, result, "back", "after the clock went back to 1970")
        guest.ask("date --set 2026-11-20T18:42; sleep 20")
        card(guest, result, "forth", "after the clock was set right")
        result.check(kiosk.process(guest) == before and before[1] == 0, "the kiosk is the same process all the time")
        guest.ask("date --set 1970-01-02T03:04; systemctl restart lobbycards", 1200)
        card(guest, result, "anew", "started anew in 1970")
        result.text("What the kiosk says", kiosk.journal(guest))


def card(guest, result, name, when):
    waited, seen = kiosk.wait_for_picture(guest, name, lambda seen: not picture.is_blank(seen))
    result.check(waited is not None, f"a card is shown {when}")
    result.picture(seen.path, when)
