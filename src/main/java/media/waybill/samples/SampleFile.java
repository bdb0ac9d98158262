package media.waybill.samples;

import org.jspecify.annotations.Nullable;

/**
 * A file that a sample distributor delivers.
 *
 * @param from the distributor's key
 * @param at seconds after the first start; 0 is there already
 * @param make video, dub, subtitle, metadata, poster or bytes
 * @param picture an ffmpeg source for a video, a colour for a poster
 * @param level loudness of a dub in LUFS, -23 where nothing is said
 * @param checksum md5 puts a checksum file beside it, "wrong" one that does not agree
 * @param fault what is wrong with it: black, truncated, fast, hurried, square
 */
record SampleFile(
        String from,
        int at,
        String path,
        String make,
        int seconds,
        @Nullable String picture,
        @Nullable String layout,
        @Nullable Integer level,
        @Nullable String language,
        @Nullable String format,
        @Nullable String charset,
        int offset,
        @Nullable String title,
        @Nullable String content,
        @Nullable String checksum,
        @Nullable String fault) {}
