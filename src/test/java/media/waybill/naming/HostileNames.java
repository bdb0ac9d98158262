package media.waybill.naming;

import java.util.List;

/** Names made to cost time. */
public final class HostileNames {

    public static final List<String> LONG = List.of(
            "a".repeat(100_000),
            "1".repeat(100_000),
            "S01E".repeat(30_000),
            "_".repeat(100_000),
            "1-".repeat(50_000),
            "\ud83d\ude00".repeat(60_000),
            "E1-".repeat(30_000),
            "Harbour_E1 ".repeat(10_000),
            "Harbour E01 ".repeat(10_000),
            "E01E02".repeat(30_000),
            "S01-S02 ".repeat(20_000),
            "season 1, 2 & ".repeat(10_000),
            "AD07-310C-".repeat(10_000),
            "1.".repeat(50_000),
            "/a".repeat(50_000),
            "第".repeat(50_000),
            "é".repeat(50_000),
            "\u00c3\u00a9".repeat(50_000),
            "%C3%A9".repeat(20_000),
            "e\u0301".repeat(50_000),
            "A1".repeat(50_000),
            "[".repeat(50_000),
            "pt-".repeat(30_000));

    private HostileNames() {}
}
