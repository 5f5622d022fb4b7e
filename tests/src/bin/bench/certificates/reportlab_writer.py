"""The bench's thousand certificates by reportlab: reportlab_writer.py FONTS WORDS.json OUT.pdf

The lines come already broken and sized; reportlab measures, hangs and writes them. Border once as a form.
Prints its peak of memory in KiB.
"""
import json
import resource
import sys

from PIL import Image
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

MM = 72 / 25.4
WIDTH, HEIGHT = 297, 210
FILES = {
    "serif": "Regular",
    "serif-bold": "Bold",
    "serif-italic": "Italic",
    "serif-bold-italic": "BoldItalic",
}

fonts, words, out = sys.argv[1:4]
with open(words, encoding="utf-8") as source:
    data = json.load(source)
for name, ending in FILES.items():
    pdfmetrics.registerFont(TTFont(name, f"{fonts}/LiberationSerif-{ending}.ttf"))
page = canvas.Canvas(out, pagesize=(WIDTH * MM, HEIGHT * MM), pageCompression=1, invariant=1)
page.setTitle("Giấy khen")


def x(value):
    return value * MM


def y(value):
    return (HEIGHT - value) * MM


page.beginForm("border", 0, 0, WIDTH * MM, HEIGHT * MM)
for path in data["border"]:
    outline = page.beginPath()
    for step in path["steps"]:
        kind, rest = step[0], step[1:]
        points = [x(value) if at % 2 == 0 else y(value) for at, value in enumerate(rest)]
        if kind == "m":
            outline.moveTo(*points)
        elif kind == "l":
            outline.lineTo(*points)
        elif kind == "c":
            outline.curveTo(*points)
        else:
            outline.close()
    if path["fill"]:
        page.setFillColorRGB(*(part / 255 for part in path["fill"]))
    if path["stroke"]:
        colour, width = path["stroke"]
        page.setStrokeColorRGB(*(part / 255 for part in colour))
        page.setLineWidth(width * MM)
    page.drawPath(outline, stroke=1 if path["stroke"] else 0, fill=1 if path["fill"] else 0)
page.endForm()
images = []
for name, across, down, left, top, width, height in data["images"]:
    with open(name, "rb") as source:
        picture = Image.frombytes("RGBA", (across, down), source.read())
    # By the name of a file: an open picture would be hashed anew on every page.
    picture.save(f"{name}.png", compress_level=1)
    images.append((f"{name}.png", left, top, width, height))
for lines in data["records"]:
    page.doForm("border")
    for face, size, align, anchor, base, colour, text in lines:
        page.setFillColorRGB(*(part / 255 for part in colour))
        page.setFont(face, size)
        draw = {
            "left": page.drawString,
            "centre": page.drawCentredString,
            "right": page.drawRightString,
        }[align]
        draw(x(anchor), y(base), text)
    for picture, left, top, width, height in images:
        page.drawImage(picture, x(left), y(top + height), width * MM, height * MM, mask="auto")
    page.showPage()
page.save()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
