package media.waybill.qc;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Every rule that there is, with its place in the MovieLabs QC vocabulary and the kinds of line it speaks of. */
enum Check {
    VIDEO_STREAM("video.stream", "DELIVERY-PACKAGE", "ASSET-TYPE-MISMATCH", Kinds.PICTURE, PictureRules::stream),
    VIDEO_CONTAINER("video.container", "DELIVERY-PACKAGE", "INVALID-FILE-TYPE", Kinds.PICTURE, PictureRules::container),
    VIDEO_CODEC("video.codec", "VIDEO", "OTHER", Kinds.PICTURE, PictureRules::codec),
    VIDEO_RESOLUTION("video.resolution", "VIDEO", "OTHER", Kinds.PICTURE, PictureRules::resolution),
    VIDEO_FRAME_RATE("video.frame-rate", "VIDEO", "OTHER", Kinds.PICTURE, PictureRules::frameRate),
    VIDEO_FRAME_RATE_CONSTANT(
            "video.frame-rate-constant", "VIDEO", "OTHER", Kinds.PICTURE, PictureRules::frameRateConstant),
    VIDEO_SCAN("video.scan", "VIDEO", "OTHER", Kinds.PICTURE, PictureRules::scan),
    VIDEO_BIT_DEPTH("video.bit-depth", "VIDEO", "OTHER", Kinds.PICTURE, PictureRules::bitDepth),
    VIDEO_DURATION(
            "video.duration", "DELIVERY-PACKAGE", "INVALID-CONTENT-STRUCTURE", Kinds.PICTURE, PictureRules::duration),
    VIDEO_BLACK("video.black", "HEAD-TAIL", "OTHER", Kinds.PICTURE, PictureRules::black),
    VIDEO_FREEZE("video.freeze", "VIDEO", "OTHER", Kinds.PICTURE, PictureRules::freeze),
    MEDIA_DECODE("media.decode", "VIDEO", "HITS-CONCEALMENT-ERROR", Kinds.MEDIA, PictureRules::decode),

    AUDIO_STREAM("audio.stream", "AUDIO", "CONFIGURATION", Kinds.MEDIA, SoundRules::stream),
    AUDIO_CONTAINER("audio.container", "DELIVERY-PACKAGE", "INVALID-FILE-TYPE", Kinds.SOUND, SoundRules::container),
    AUDIO_CODEC("audio.codec", "AUDIO", "CONFIGURATION", Kinds.MEDIA, SoundRules::codec),
    AUDIO_SAMPLE_RATE("audio.sample-rate", "AUDIO", "CONFIGURATION", Kinds.MEDIA, SoundRules::sampleRate),
    AUDIO_BIT_DEPTH("audio.bit-depth", "AUDIO", "BIT-DEPTH", Kinds.MEDIA, SoundRules::bitDepth),
    AUDIO_CHANNELS("audio.channels", "AUDIO", "CHANNEL-ASSIGNEMENTS", Kinds.MEDIA, SoundRules::channels),
    AUDIO_LAYOUT("audio.layout", "AUDIO", "CHANNEL-ASSIGNEMENTS", Kinds.MEDIA, SoundRules::layout),
    AUDIO_DEAD_CHANNEL("audio.dead-channel", "AUDIO", "CHANNEL-ASSIGNEMENTS", Kinds.MEDIA, SoundRules::deadChannel),
    AUDIO_LOUDNESS("audio.loudness", "AUDIO", "OTHER", Kinds.MEDIA, SoundRules::loudness),
    AUDIO_TRUE_PEAK("audio.true-peak", "AUDIO", "CLIPPING", Kinds.MEDIA, SoundRules::truePeak),
    AUDIO_SILENCE("audio.silence", "AUDIO", "OTHER", Kinds.MEDIA, SoundRules::silence),
    AUDIO_LENGTH("audio.length", "AUDIO", "OTHER", Kinds.PICTURE, SoundRules::length),
    AUDIO_DUB_LENGTH("audio.dub-length", "AUDIO", "OTHER", Kinds.SOUND, SoundRules::dubLength),

    TEXT_READABLE("text.readable", "TIMED-TEXT", "CORRUPT-FILE", Kinds.TEXT, TextRules::readable),
    TEXT_CHARACTERS_PER_LINE("text.characters-per-line", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_LINES("text.lines", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_DURATION_SHORT("text.duration-short", "TIMED-TEXT", "DURATION-SHORT-EVENT", Kinds.TEXT, TextRules::check),
    TEXT_DURATION_LONG("text.duration-long", "TIMED-TEXT", "DURATION-LONG-EVENT", Kinds.TEXT, TextRules::check),
    TEXT_GAP("text.gap", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_OVERLAP("text.overlap", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_ORDER("text.order", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_READING_SPEED("text.reading-speed", "TIMED-TEXT", "DURATION-SHORT-EVENT", Kinds.TEXT, TextRules::check),
    TEXT_WORDS_PER_MINUTE("text.words-per-minute", "TIMED-TEXT", "DURATION-SHORT-EVENT", Kinds.TEXT, TextRules::check),
    TEXT_DUPLICATE("text.duplicate", "TIMED-TEXT", "EXTRA-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_COVERAGE("text.coverage", "TIMED-TEXT", "INCORRECT-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_COLOR("text.color", "TIMED-TEXT", "INCORRECT-COLOR", Kinds.TEXT, TextRules::check),
    TEXT_FONT("text.font", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_CHARACTER("text.character", "TIMED-TEXT", "ILLEGAL-CHARACTERS", Kinds.TEXT, TextRules::check),
    TEXT_SAFE_AREA("text.safe-area", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_SHOT_CHANGE("text.shot-change", "TIMED-TEXT", "FORMATTING", Kinds.TEXT, TextRules::check),
    TEXT_WORD("text.word", "TIMED-TEXT", "INCORRECT-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_FORCED_NOT_IN_FULL("text.forced-not-in-full", "TIMED-TEXT", "INCORRECT-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_UNTRANSLATED("text.untranslated", "TIMED-TEXT", "INCORRECT-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_OUTSIDE_PROGRAMME("text.outside-programme", "TIMED-TEXT", "INCORRECT-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_EMPTY("text.empty", "TIMED-TEXT", "EXTRA-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_FORBIDDEN_CHARACTER(
            "text.forbidden-character", "TIMED-TEXT", "ILLEGAL-CHARACTERS", Kinds.TEXT, TextRules::check),
    TEXT_REPLACEMENT_CHARACTER(
            "text.replacement-character", "TIMED-TEXT", "INCORRECT-CHARACTER-SET", Kinds.TEXT, TextRules::check),
    TEXT_LANGUAGE("text.language", "TIMED-TEXT", "INCORRECT-CONTENT", Kinds.TEXT, TextRules::check),
    TEXT_NO_CUES("text.no-cues", "TIMED-TEXT", "CORRUPT-FILE", Kinds.TEXT, TextRules::check),

    ARTWORK_FORMAT("artwork.format", "DELIVERY-PACKAGE", "INVALID-FILE-TYPE", Kinds.ART, ArtworkRules::format),
    ARTWORK_SIZE("artwork.size", "ARTWORK", "OTHER", Kinds.ART, ArtworkRules::size),
    ARTWORK_ASPECT("artwork.aspect", "ARTWORK", "OTHER", Kinds.ART, ArtworkRules::aspect),
    ARTWORK_COLOR("artwork.color", "ARTWORK", "OTHER", Kinds.ART, ArtworkRules::color),
    ARTWORK_BYTES("artwork.bytes", "ARTWORK", "OTHER", Kinds.ART, ArtworkRules::bytes),

    METADATA_RECORD("metadata.record", "METADATA", "IMPORT-PARSE-ERRORS", Kinds.DATA, MetadataRules::present),
    METADATA_FIELDS("metadata.fields", "METADATA", "MISSING-INFORMATION", Kinds.DATA, MetadataRules::fields),
    METADATA_LANGUAGES("metadata.languages", "METADATA", "LOCALIZATION", Kinds.DATA, MetadataRules::languages),
    METADATA_LENGTH("metadata.length", "METADATA", "FORMAT-GUIDELINES", Kinds.DATA, MetadataRules::length);

    /** What a rule does: looks at the material and reports what it sees. */
    interface Look {
        void at(Rule rule, Material material, Report report);
    }

    /** Kinds of line, as an order names them. */
    static final class Kinds {
        static final Set<String> PICTURE = Set.of("VIDEO", "TRAILER");
        static final Set<String> SOUND = Set.of("DUB", "AUDIO");
        static final Set<String> MEDIA = Set.of("VIDEO", "TRAILER", "DUB", "AUDIO");
        static final Set<String> TEXT = Set.of("SUBTITLE");
        static final Set<String> ART = Set.of("ARTWORK");
        static final Set<String> DATA = Set.of("METADATA");

        private Kinds() {}
    }

    private final String key;
    private final String category;
    private final String term;
    private final Set<String> kinds;
    private final Look look;

    Check(String key, String category, String term, Set<String> kinds, Look look) {
        this.key = key;
        this.category = category;
        this.term = term;
        this.kinds = kinds;
        this.look = look;
    }

    static Optional<Check> named(String key) {
        return Arrays.stream(values()).filter(check -> check.key.equals(key)).findFirst();
    }

    String key() {
        return key;
    }

    String category() {
        return category;
    }

    String term() {
        return term;
    }

    boolean speaksOf(String kind) {
        return kinds.contains(kind);
    }

    void look(Rule rule, Material material, Report report) {
        look.at(rule, material, report);
    }
}
