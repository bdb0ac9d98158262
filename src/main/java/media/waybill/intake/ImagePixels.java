package media.waybill.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/** Decodes an image once, thinned out, to see that it is whole. Its size was checked before. */
final class ImagePixels {

    private static final int THIN = 256;

    private ImagePixels() {}

    /** What is wrong with the pixels, or null. */
    static @Nullable String trouble(Format format, Bytes file, IntakeSettings limits) throws IOException {
        if (file.size() > limits.largestImage() || format == Format.WEBP || format == Format.PSD) {
            return null;
        }
        ImageReader reader = null;
        try (var in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(file.head((int) limits.largestImage())))) {
            var readers = ImageIO.getImageReadersByFormatName(format.key().toUpperCase(Locale.ROOT));
            if (!readers.hasNext()) {
                return null;
            }
            reader = readers.next();
            reader.setInput(in, true, true);
            var parameters = reader.getDefaultReadParam();
            var step = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / THIN);
            parameters.setSourceSubsampling(step, step, 0, 0);
            if (reader.canReadRaster()) {
                // Rasters need no colour conversion, so CMYK is read as well as RGB.
                reader.readRaster(0, parameters);
            } else {
                reader.read(0, parameters);
            }
            return null;
        } catch (IOException | RuntimeException e) {
            return "the " + format.title() + " cannot be decoded to its end"
                    + (e.getMessage() == null ? "" : ": " + e.getMessage());
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }
}
