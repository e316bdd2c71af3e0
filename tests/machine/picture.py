"""Pictures as rows of RGB bytes: reads PNG files (8 bits, not interlaced), and compares two."""
import struct
import zlib
from pathlib import Path

TOLERANCE = 4  # of 255: what amd64 and arm64 make of the same numbers differs by up to 3


class Picture:
    def __init__(self, path, width, height, pixels):
        self.path, self.width, self.height, self.pixels = Path(path), width, height, pixels


def read(path):
    data = Path(path).read_bytes()
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError(f"{path} is no PNG file")
    position, packed = 8, []
    while position < len(data):
        length, kind = struct.unpack_from(">I4s", data, position)
        body = data[position + 8:position + 8 + length]
        if kind == b"IHDR":
            width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
        elif kind == b"IDAT":
            packed.append(body)
        position += 12 + length
    if depth != 8 or interlaced or colour not in (2, 6):
        raise ValueError(f"{path}: a kind of PNG that is not read here")
    channels = 3 if colour == 2 else 4
    rows = unfilter(zlib.decompress(b"".join(packed)), width * channels, height, channels)
    if channels == 4:
        without = bytearray(width * height * 3)
        for channel in range(3):
            without[channel::3] = rows[channel::4]
        rows = without
    return Picture(path, width, height, bytes(rows))


def unfilter(data, stride, height, channels):
    """PNG stores each byte as what it differs by from its neighbours."""
    out, above = bytearray(), bytes(stride)
    for row in range(height):
        start = row * (stride + 1)
        kind, line = data[start], bytearray(data[start + 1:start + 1 + stride])
        if kind == 1:
            for i in range(channels, stride):
                line[i] = (line[i] + line[i - channels]) & 255
        elif kind == 2:
            line = bytearray((one + other) & 255 for one, other in zip(line, above))
        elif kind == 3:
            for i in range(stride):
                left = line[i - channels] if i >= channels else 0
                line[i] = (line[i] + ((left + above[i]) >> 1)) & 255
        elif kind == 4:
            undo_paeth(line, above, channels)
        out += line
        above = line
    return out


def undo_paeth(line, above, channels):
    for i, value in enumerate(line):
        left = line[i - channels] if i >= channels else 0
        corner = above[i - channels] if i >= channels else 0
        up = above[i]
        to_left, to_up, to_corner = abs(up - corner), abs(left - corner), abs(left + up - 2 * corner)
        if to_left <= to_up and to_left <= to_corner:
            line[i] = (value + left) & 255
        else:
            line[i] = (value + (up if to_up <= to_corner else corner)) & 255


def differing(one, other, tolerance=TOLERANCE):
    """The share of pixels, 0 to 1, in which some channel differs by more than that."""
    if (one.width, one.height) != (other.width, other.height):
        return 1.0
    if one.pixels == other.pixels:
        return 0.0
    far = bytes(1 if abs(a - b) > tolerance else 0 for a, b in zip(one.pixels, other.pixels))
    count = len(far) // 3
    return sum(map(max, far[0::3], far[1::3], far[2::3])) / count


def is_blank(picture):
    """One colour, as a screen that shows nothing."""
    return len(set(picture.pixels[channel] for channel in range(0, len(picture.pixels), 997))) <= 2
