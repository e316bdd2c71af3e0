"""What a machine wrote to its disk, in order, as QEMU's blklogwrites records it (the kernel's dm-log-writes format), and
what a power cut leaves of it: a write is safe once a flush has come after it, and until then may be lost or torn."""
import os
import struct
from collections import namedtuple
from pathlib import Path

MAGIC = 0x6A736677736872
SECTOR = 512
# Memory cards write such blocks whole. (A commit block of the journal that is torn within makes ext4 of Linux 6.1 refuse
# to mount, and 6.18 not; e2fsck mends it, which Raspberry Pi OS calls at each start.)
BLOCK = 4096
FLUSH, FUA, DISCARD, MARK = 1, 2, 4, 8

Entry = namedtuple("Entry", "flags offset length at")  # `at`: where its bytes lie in the log


def drive(disk, log):
    """QEMU's arguments for a drive `disk` that records."""
    Path(log).write_bytes(b"")
    return ["-blockdev",
            f"driver=blklogwrites,node-name=disk,log-super-update-interval=1,file.driver=qcow2,file.file.driver=file,"
            f"file.file.filename={disk},log.driver=file,log.filename={log}"]


def count(path):
    """How many entries there are so far."""
    with open(path, "rb") as log:
        header = log.read(28)
    if len(header) < 28:
        return 0
    magic, _, entries, _ = struct.unpack("<QQQI", header)
    return entries if magic == MAGIC else 0


def read(path):
    entries = []
    with open(path, "rb") as log:
        magic, _, number, sector = struct.unpack("<QQQI", log.read(28))
        if magic != MAGIC or sector != SECTOR:
            raise ValueError(f"{path} is no record of writes")
        at = sector
        for _ in range(number):
            log.seek(at)
            first, sectors, flags, _ = struct.unpack("<QQQQ", log.read(32))
            at += SECTOR
            entries.append(Entry(flags, first * SECTOR, sectors * SECTOR, at))
            at += 0 if flags & DISCARD else sectors * SECTOR
    return entries


def replay(path, entries, moment, disk, chance):
    """Writes to `disk`, which is as it was when the record began, what a cut before entry `moment` leaves. `chance` is
    a random.Random. Gives how many writes were safe, lost and torn."""
    flushes = [i for i in range(moment) if entries[i].flags & FLUSH]
    safe = flushes[-1] if flushes else 0
    lost = torn = 0
    with open(path, "rb") as log, open(disk, "r+b") as target:
        for i in range(moment):
            entry = entries[i]
            if entry.flags & (DISCARD | MARK) or entry.length == 0:
                continue
            length = entry.length
            if i > safe and not entry.flags & FUA:
                fate = chance.random()
                if fate < 0.4:
                    lost += 1
                    continue
                if fate < 0.6 and length > BLOCK:
                    length = BLOCK * chance.randrange(1, (length + BLOCK - 1) // BLOCK)
                    torn += 1
            log.seek(entry.at)
            os.pwrite(target.fileno(), log.read(length), entry.offset)
    return {"safe": safe, "at risk": moment - safe, "lost": lost, "torn": torn}
