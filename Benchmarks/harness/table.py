# Plain text tables: names to the left, numbers to the right.
import math


def text(head, rows):
    cells = [head] + [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in cells) for i in range(len(head))]
    return "\n".join(line(row, widths) for row in cells)


def line(row, widths):
    first = row[0].ljust(widths[0])
    return "  ".join([first] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]).rstrip()


def number(value):
    """Three digits that matter."""
    if value == 0:
        return "0"
    decimals = max(0, 2 - math.floor(math.log10(abs(value))))
    return f"{value:,.{decimals}f}"
