package media.waybill.naming.shapes;

import static media.waybill.naming.shapes.ShapeRows.TO;

/** Dates in every order, and what looks like one. */
final class DateShapes {
    private static final String MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

    private DateShapes() {}

    static void into(ShapeRows rows) {
        rows.add(
                "date",
                "News_2026-01-31.mov",
                "#",
                "((?:19|20)\\d{2})([-._ ]?)(0[1-9]|[12]\\d|3[01])\\2(0[1-9]|[12]\\d|3[01])(?:[_T-]\\d{2}[_.:-]?\\d{2}(?:[_.:-]?\\d{2})?)?"
                        + TO,
                (rule, m) -> Readings.date(rule, m, 1, 3, 4));
        rows.add(
                "date, day first",
                "News_31.01.2026.mov",
                "#",
                "(0[1-9]|[12]\\d|3[01])([-._ ])(0[1-9]|1[0-2])\\2((?:19|20)\\d{2})" + TO,
                (rule, m) -> Readings.date(rule, m, 4, 3, 1));
        rows.add(
                "date in words",
                "Show 23rd Feb 2024.mov",
                "#",
                "(\\d{1,2})(?:st|nd|rd|th)?[-._ ]{0,2}(" + MONTH + ")[-._ ]{0,2}((?:19|20)\\d{2})" + TO,
                (rule, m) -> Readings.date(rule, m, 3, 2, 1));
        rows.add(
                "date in words, short year",
                "Show 4thMar26.mxf",
                "#",
                "(\\d{1,2})(?:st|nd|rd|th)[-._ ]{0,2}(" + MONTH + ")[-._ ]{0,2}(\\d{2})" + TO,
                (rule, m) -> Readings.date(rule, m, 3, 2, 1));
        rows.add(
                "date in words, month first",
                "Show - October 8, 2014.mp4",
                "jfmasond",
                "(" + MONTH + ")[-._ ]{1,2}(\\d{1,2})(?:st|nd|rd|th)?[-._, ]{1,2}((?:19|20)\\d{2})" + TO,
                (rule, m) -> Readings.date(rule, m, 3, 1, 2));
        rows.add(
                "dotted short date",
                "Show.16.01.24.Guest.1080p.mp4",
                "#",
                "(?<![^._])(\\d{2})\\.(0[1-9]|1[0-2])\\.(0[1-9]|[12]\\d|3[01])(?=\\.\\p{L})",
                Readings::shortDate);
        rows.add(
                "short date with hyphens",
                "News_26-03-12.mov",
                "#",
                "(?<![^._ ])\\d{2}-(?:0[1-9]|1[0-2])-\\d{2}(?![-\\p{L}\\p{N}])",
                Readings::code);
        rows.add(
                "short date",
                "Show.E37.190120.1080p.mp4",
                "#",
                "(\\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?=\\.\\d{3,4}p)",
                (rule, m) -> Readings.date(rule, m, 1, 2, 3));
    }
}
