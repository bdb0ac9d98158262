package media.waybill.delivery;

import static media.waybill.delivery.Delivery.about;
import static media.waybill.delivery.Delivery.name;
import static media.waybill.delivery.Delivery.ofLine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import media.waybill.journal.Journal;
import media.waybill.packaging.Parcel;
import media.waybill.packaging.ParcelFile;
import media.waybill.qc.Qc;
import media.waybill.qc.Readiness;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a platform's refusal does. A reason that names a file opens the line whose material that is. A reason that names
 * none, or one that the hub wrote itself, opens nothing: which distributor should send what again would be a guess, so
 * it stands in the story of the delivery and of each line until an operator rejects lines or sends the parcel again.
 */
@Component
class PlatformRefusals {

    private final Qc qc;
    private final Journal journal;

    PlatformRefusals(Qc qc, Journal journal) {
        this.qc = qc;
        this.journal = journal;
    }

    /** In the transaction of the receipt; answers the lines that are open again. */
    List<UUID> refused(Parcel parcel, Receipt receipt) {
        var byLine = new LinkedHashMap<UUID, List<String>>();
        var general = new ArrayList<String>();
        var now = qc.accepted(parcel.title(), parcel.platform());
        for (var reason : receipt.reasons()) {
            var file = file(parcel, reason.file());
            var line = file == null ? null : file.line();
            if (line == null || !isStill(parcel, line, now)) {
                general.add(reason.file() == null ? reason.sentence() : reason.sentence() + " (" + reason.file() + ")");
            } else {
                byLine.computeIfAbsent(line, l -> new ArrayList<>())
                        .add(reason.sentence() + " (" + reason.file() + ")");
            }
        }
        byLine.forEach((line, reasons) -> qc.refusedByPlatform(List.of(line), reasons, parcel.platform()));
        var named = byLine.values().stream().flatMap(List::stream).toList();
        var all = new ArrayList<>(named);
        all.addAll(general);
        journal.record(about(
                        parcel,
                        "delivery.refused",
                        "%s refused %s: %s%s"
                                .formatted(
                                        parcel.platform(),
                                        name(parcel),
                                        all.isEmpty() ? "no reason given" : String.join("; ", all),
                                        byLine.isEmpty()
                                                ? ". It names no partner's file: reject the lines concerned, or send it again"
                                                : ""))
                .detail(Map.of(
                        "reasons",
                        all,
                        "reopened",
                        byLine.keySet().stream().map(UUID::toString).toList())));
        if (byLine.isEmpty()) {
            for (var line : parcel.lines().keySet()) {
                journal.record(ofLine(
                        parcel,
                        line,
                        "delivery.line-in-doubt",
                        "%s refused the package and names no partner's file: an operator decides"
                                .formatted(parcel.platform())));
            }
        }
        return List.copyOf(byLine.keySet());
    }

    /** Not what was delivered anew in the meantime: the platform has not seen that yet. */
    private static boolean isStill(Parcel parcel, UUID line, Readiness now) {
        return now.needs().stream()
                .filter(need -> need.lineId().equals(line))
                .map(Readiness.Need::file)
                .allMatch(file ->
                        file == null || file.conformedId().equals(parcel.lines().get(line)));
    }

    /** Platforms name files by their path, with or without the folder, in any case, or by the name alone. */
    static @Nullable ParcelFile file(Parcel parcel, @Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        var wanted = named.strip().replace('\\', '/').toLowerCase(Locale.ROOT);
        var exact = parcel.files().stream()
                .filter(file -> {
                    var path = file.path().toLowerCase(Locale.ROOT);
                    return wanted.equals(path)
                            || wanted.endsWith(parcel.folder().toLowerCase(Locale.ROOT) + "/" + path);
                })
                .findFirst();
        if (exact.isPresent()) {
            return exact.get();
        }
        var byName = parcel.files().stream()
                .filter(file -> file.path().toLowerCase(Locale.ROOT).endsWith("/" + wanted))
                .collect(Collectors.toList());
        return byName.size() == 1 ? byName.getFirst() : null;
    }
}
