"""The import's report and refusals, in sentences."""

from collections.abc import Iterator

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from wend.finding.hsds import Damage, DamagedPackageError, Mended, Refused, Remark, Report
from wend.finding.hsds.report import Code
from wend.finding.models import TakenIn
from wend.lib.refusals import Sentence

# How many, what, and examples.
Line = tuple[int, Sentence, list[str]]
MENDED: dict[Code, Sentence] = {
    Mended.SPACES: gettext_lazy("texts and rows with stray spaces, taken off"),
    Mended.LINE_BREAKS: gettext_lazy("texts with a written \\n, made into line breaks"),
    Mended.LETTERS: gettext_lazy("texts with garbled letters, as they were meant"),
    Mended.MARKS: gettext_lazy("texts with left-over marks like ###COL###, taken out"),
    Mended.ORGANISATION: gettext_lazy(
        "services that point to the service they are part of, followed on"
    ),
    Mended.NAME: gettext_lazy("short names, completed from the name of the place"),
    Mended.CAPITALS: gettext_lazy("names all in capitals, as the texts write them"),
    Mended.PLACE_BY_POSTCODE: gettext_lazy(
        "places without coordinates, put in the middle of their postcode"
    ),
    Mended.PLACE_BY_TOWN: gettext_lazy(
        "places without coordinates, put in the middle of their town"
    ),
    Mended.POINT_AGAINST_ADDRESS: gettext_lazy(
        "coordinates that contradict their own address, put by the address"
    ),
    Mended.LANGUAGE: gettext_lazy("languages in free text, understood"),
    Mended.LANGUAGE_UNSURE: gettext_lazy(
        "languages offered only sometimes or in part, kept as not known"
    ),
    Mended.SAME_CATEGORY: gettext_lazy("categories given twice to one service, joined"),
    Mended.SAME_TAXONOMY_ID: gettext_lazy("categories with one code and two rows, first one kept"),
    Mended.WEB_ADDRESS: gettext_lazy("web addresses, completed"),
    Mended.OWN_NAME: gettext_lazy("package without a name of its own, called by its file"),
}
REFUSED: dict[Code, Sentence] = {
    Refused.SERVICE_CLOSED: gettext_lazy("services that their source says are closed"),
    Refused.SERVICE_NAMELESS: gettext_lazy("services without a name"),
    Refused.POINTS_NOWHERE: gettext_lazy("rows that point to a place that is not there"),
    Refused.ELIGIBILITY_NOWHERE: gettext_lazy(
        "rows on who may come that name no service; a guess could turn the wrong person away"
    ),
    Refused.EMPTY_ROW: gettext_lazy("phone and language rows with nothing in them"),
    Refused.COORDINATES: gettext_lazy("coordinates that are none"),
    Refused.WEB_ADDRESS: gettext_lazy("web addresses that are none"),
    Refused.LANGUAGE: gettext_lazy("language entries that nobody can read a language from"),
}
REMARKS: dict[Code, Sentence] = {
    Remark.MENTAL_HEALTH: gettext_lazy("with a mental health or substance use category"),
    Remark.NO_STATUS: gettext_lazy("without a status: shown as never confirmed here"),
    Remark.NO_DATE: gettext_lazy(
        "table with dates is missing: how old each entry is, is not known"
    ),
    Remark.NO_COORDINATES: gettext_lazy("places without coordinates"),
    Remark.NO_PLACE: gettext_lazy("with a place of which nothing is known"),
    Remark.ELSEWHERE: gettext_lazy("offices far from the rest: whom they help is not known"),
    Remark.NO_ORGANISATION: gettext_lazy("without an organisation"),
    Remark.NO_LANGUAGE: gettext_lazy("without a language"),
    Remark.NO_CATEGORY: gettext_lazy("without a category: kind of help not known"),
    Remark.NO_WAY_TO_REACH: gettext_lazy("without any way to reach them"),
    Remark.NO_TABLE: gettext_lazy("tables that may be missing, and are"),
}
DAMAGES: dict[Damage, Sentence] = {
    Damage.NOT_A_ZIP: gettext_lazy("it is not a zip file that can be read"),
    Damage.CORRUPT: gettext_lazy("it does not unpack; its bytes have changed on the way"),
    Damage.LOCKED: gettext_lazy("it is locked with a password"),
    Damage.UNSAFE_NAME: gettext_lazy("its name points outside the package"),
    Damage.TWICE: gettext_lazy("it is in the package twice"),
    Damage.TOO_LARGE: gettext_lazy("it is larger than Wend takes"),
    Damage.MISSING_FILE: gettext_lazy("it is missing"),
    Damage.NOT_JSON: gettext_lazy("it is not the JSON that a data package begins with"),
    Damage.EMPTY: gettext_lazy("it has no heading"),
    Damage.MISSING_COLUMN: gettext_lazy("this column is missing"),
    Damage.COLUMN_TWICE: gettext_lazy("this column is there twice"),
    Damage.NOT_UTF8: gettext_lazy("these letters are not UTF-8"),
    Damage.NUL: gettext_lazy("there is a NUL in it"),
    Damage.BAD_QUOTES: gettext_lazy("its quotation marks do not close"),
    Damage.FIELD_COUNT: gettext_lazy("this row does not have as many fields as the heading"),
    Damage.NO_ID: gettext_lazy("this row has no id"),
    Damage.SAME_ID: gettext_lazy("this id was there before"),
}


def refusal(error: DamagedPackageError) -> str:
    """One line: that nothing was changed, and file, row and field that say why."""
    where = error.file
    if error.row is not None:
        where += _(", row %(row)d") % {"row": error.row}
    if error.field:
        where += _(", field “%(field)s”") % {"field": error.field}
    said = _(
        "The package is damaged and was refused whole; nothing has changed. %(where)s: %(why)s"
    )
    return said % {"where": where, "why": DAMAGES[error.damage]} + (
        f" ({error.detail})." if error.detail else "."
    )


def summary(taken: TakenIn) -> str:
    if taken.unchanged:
        said = _(
            "Unchanged: “%(name)s” was imported from this very package on %(day)s. Nothing was written."
        )
        return said % {"name": taken.source.name, "day": f"{taken.source.imported_at:%Y-%m-%d}"}
    counts = {name: getattr(taken, name) for name in ("added", "changed", "same", "retired")}
    line = ngettext("%(count)d service taken.", "%(count)d services taken.", taken.report.taken)
    rest = (
        _("%(added)d new, %(changed)d changed, %(same)d as before, %(retired)d retired.") % counts
    )
    return f"{line % {'count': taken.report.taken}} {rest}"


def parts(report: Report) -> Iterator[tuple[str, list[Line]]]:
    """Each part of the report with its lines: how many, what, and examples."""
    for heading, words in (
        (_("Mended"), MENDED),
        (_("Refused"), REFUSED),
        (_("Taken as it is"), REMARKS),
    ):
        lines = [
            (report.counts[code], said, report.examples.get(code, []))
            for code, said in words.items()
            if report.counts[code]
        ]
        yield heading, lines
