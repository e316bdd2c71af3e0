"""What FLEET.md tells people to type, so that the page is what is tested."""
import re
import shlex

from base import ROOT, Failure

PAGE = ROOT / "platform/package/FLEET.md"


def commands(tool, part, **names):
    """The lines of the page that begin a command of that tool (as root's `sudo` makes the kiosk's user do it) and hold
    the word `part`; words in capitals on the page are what people replace."""
    found = []
    for line in PAGE.read_text().splitlines():
        if not line.startswith("    "):
            continue
        words = shlex.split(line, comments=True)
        if words[:3] == ["sudo", "-Hu", "lobbycards"]:
            words = words[3:]
        if words and words[0] == tool and part in words:
            found.append([re.sub(r"[A-Z]+-ID", lambda name: names.get(name[0], name[0]), word) for word in words])
    if not found:
        raise Failure(f"{PAGE.name} has no command of {tool} with the word {part}")
    return found


def block(title):
    """The lines of the first block that is set apart below this heading."""
    lines = iter(PAGE.read_text().splitlines())
    for line in lines:
        if line.lstrip("#* ").startswith(title):
            break
    found = []
    for line in lines:
        if line.startswith("    "):
            found.append(line.strip())
        elif found:
            return found
    raise Failure(f"{PAGE.name} has nothing to type below {title}")
