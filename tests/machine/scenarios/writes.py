"""How much a kiosk that is left alone writes to its memory card."""
import kiosk

TITLE = "Bytes written in a day"
MINUTES = 240  # of guest time: past the hourly and the four-hourly chores
SHIFT = 3  # 125 million instructions a second: a slower machine, whose hours are to be had here
MOST = 1_000_000


def written(guest):
    return int(guest.ask("sync; awk '{print $7}' /sys/block/vda/stat")) * 512


def run(bench, result):
    with bench.boot("writes") as guest:  # the first start after an installation writes more, once
        guest.wait_for_kiosk()
        guest.ask("sleep 60")
        guest.cut()
    with bench.again("writes", idle="skip", shift=SHIFT) as guest:
        guest.wait_for_kiosk(300)
        guest.ask("sleep 240", 3600)
        first, begun = written(guest), kiosk.uptime(guest)
        result.figure("written by a start after the power went", f"{first / 1e3:.0f} kB")
        while kiosk.uptime(guest) - begun < MINUTES * 60:
            guest.ask("sleep 600", 3600)
        bytes_written, hours = written(guest) - first, (kiosk.uptime(guest) - begun) / 3600
        day = bytes_written / hours * 24
        result.figure("written", f"{bytes_written / 1e3:.0f} kB in {hours:.1f} h of guest time: {day / 1e6:.2f} MB a day")
        result.check(day < MOST, "less than 1 MB a day")
