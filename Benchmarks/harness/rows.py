# What is promised, one row each: measured, within reach or not.
from dataclasses import dataclass

import table


@dataclass
class Row:
    name: str
    measured: str
    reach: str
    holds: object  # True, False, or why it was not measured

    @property
    def verdict(self):
        return {True: "yes", False: "no"}.get(self.holds, self.holds)


def at_least(name, value, reach, unit):
    return Row(name, f"{table.number(value)} {unit}", f">= {reach} {unit}", value >= reach)


def at_most(name, value, reach, unit):
    return Row(name, f"{table.number(value)} {unit}", f"<= {reach} {unit}", value <= reach)


def missing(name, reach, why):
    return Row(name, "-", reach, why)


def text(rows):
    return table.text(["", "measured", "reach", "holds"],
                      [[row.name, row.measured, row.reach, row.verdict] for row in rows])
