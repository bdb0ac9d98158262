package media.waybill.orders;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where in a JSON body (RFC 6901); null for tables
 * @param row the row of a table as a spreadsheet counts it, the heading being 1; null for JSON
 * @param field the heading of the table's column; null for JSON and for faults of the whole row
 * @param code a stable word for programs
 */
public record Fault(
        @Nullable String pointer,
        @Nullable Integer row,
        @Nullable String field,
        String code,
        String detail) {

    public static Fault at(String pointer, String code, String detail) {
        return new Fault(pointer, null, null, code, detail);
    }

    public static Fault inRow(int row, @Nullable String field, String code, String detail) {
        return new Fault(null, row, field, code, detail);
    }
}
