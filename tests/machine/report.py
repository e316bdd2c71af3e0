"""What the scenarios found: lines while they run, and one page with pictures at the end."""
import html
import os
import pickle
import time
from pathlib import Path

STYLE = """body{font:16px/1.5 sans-serif;margin:2em auto;max-width:70em;color:#222}h2{margin-top:2em;border-top:1px solid
#ccc;padding-top:.6em}.no{color:#b00020;font-weight:bold}.yes{color:#1b6e2a}img{width:32em;max-width:100%;border:1px solid
#ccc}figure{display:inline-block;margin:.5em}td,th{padding:.1em 1em .1em 0;text-align:left;vertical-align:top}pre{background:
#f4f4f4;padding:.6em;overflow:auto}"""


class Result:
    """One scenario: what was to be, what was measured, what was seen."""

    def __init__(self, name, title):
        self.name, self.title = name, title
        self.checks, self.figures, self.pictures, self.texts, self.links = [], [], [], [], []
        self.begun, self.seconds = time.monotonic(), 0.0
        self.made = time.strftime("%Y-%m-%d %H:%M")

    def check(self, holds, what):
        self.checks.append((bool(holds), what))
        if not holds:
            print(f"  not so: {what}", flush=True)
        return bool(holds)

    def figure(self, name, value):
        self.figures.append((name, value))

    def picture(self, path, caption):
        self.pictures.append((Path(path), caption))

    def text(self, caption, text):
        self.texts.append((caption, text))

    def link(self, path, caption):
        self.links.append((Path(path), caption))

    @property
    def passed(self):
        return bool(self.checks) and all(holds for holds, _ in self.checks)

    def end(self):
        self.seconds = time.monotonic() - self.begun

    def line(self):
        held = sum(holds for holds, _ in self.checks)
        figures = "; ".join(f"{name}: {value}" for name, value in self.figures[:4])
        return f"{'ok  ' if self.passed else 'FAIL'} {self.name}: {held} of {len(self.checks)} hold, " \
               f"{self.seconds:.0f} s{'; ' if figures else ''}{figures}"

    def as_html(self, folder):
        def near(path):
            return html.escape(os.path.relpath(path, folder))

        parts = [f"<h2 id={self.name}>{html.escape(self.title)}</h2><ul>"]
        parts += [f"<li class={'yes' if holds else 'no'}>{'' if holds else 'NOT SO: '}{html.escape(what)}</li>"
                  for holds, what in self.checks]
        parts.append("</ul><table>")
        parts += [f"<tr><th>{html.escape(name)}</th><td>{html.escape(str(value))}</td></tr>"
                  for name, value in self.figures]
        parts.append("</table>")
        parts += [f"<figure><img src='{near(path)}' alt=''><figcaption>{html.escape(caption)}</figcaption></figure>"
                  for path, caption in self.pictures]
        parts += [f"<p><a href='{near(path)}'>{html.escape(caption)}</a></p>" for path, caption in self.links]
        parts += [f"<details><summary>{html.escape(caption)}</summary><pre>{html.escape(text)}</pre></details>"
                  for caption, text in self.texts]
        return "".join(parts)


def keep(result, folder):
    folder.mkdir(exist_ok=True)
    (folder / result.name).write_bytes(pickle.dumps(result))


def kept(names, folder):
    """The last result of each, from this run or one before."""
    return [pickle.loads((folder / name).read_bytes()) for name in names if (folder / name).exists()]


def write(results, target, facts):
    passed = sum(result.passed for result in results)
    rows = "".join(f"<tr><td class={'yes' if r.passed else 'no'}>{'ok' if r.passed else 'FAIL'}</td><td><a href='#"
                   f"{r.name}'>{html.escape(r.title)}</a></td><td>{r.seconds:.0f} s</td><td>{r.made}</td></tr>"
                   for r in results)
    facts = "".join(f"<li>{html.escape(fact)}</li>" for fact in facts)
    body = "".join(result.as_html(target.parent) for result in results)
    target.write_text(f"<!doctype html><meta charset=utf-8><title>Lobbycards in the virtual machine</title><style>{STYLE}"
                      f"</style><h1>Lobbycards in the virtual machine</h1><p>{passed} of {len(results)} scenarios passed."
                      f"</p><ul>{facts}</ul><table>{rows}</table>{body}", encoding="utf-8")
