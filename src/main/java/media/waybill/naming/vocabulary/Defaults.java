package media.waybill.naming.vocabulary;

import java.util.Map;

/**
 * What a partner's names leave unsaid, by the kind of file; {@code any} for all kinds.
 *
 * @param folders what folders mean, by the key of their name
 * @param byKind clues that hold where nothing else says them
 */
public record Defaults(Map<String, Map<String, String>> folders, Map<String, Map<String, String>> byKind) {
    static final Defaults NONE = new Defaults(Map.of(), Map.of());
}
