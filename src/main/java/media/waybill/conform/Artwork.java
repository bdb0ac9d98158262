package media.waybill.conform;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Artwork: RGB JPEG and PNG stay as they came; anything else becomes one of them. */
final class Artwork {

    private static final String CATEGORY = "ARTWORK";
    private static final float QUALITY = 0.95f;

    private final ConformSettings settings;

    Artwork(ConformSettings settings) {
        this.settings = settings;
        ImageIO.setUseCache(false);
    }

    HouseForm conform(Subject subject, byte[] bytes) {
        ImageReader reader = null;
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return refused(
                        subject,
                        "artwork.unreadable",
                        "CORRUPT-FILE",
                        "the content is no picture that can be opened",
                        "send a JPEG or PNG");
            }
            reader = readers.next();
            reader.setInput(in, true, false);
            var format = reader.getFormatName().toLowerCase(Locale.ROOT);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (tooLarge(width, height)) {
                return refused(
                        subject,
                        "artwork.too-large",
                        "ASPECT-RATIO",
                        "%d x %d pixels, at most %d million are opened"
                                .formatted(width, height, settings.mostPixels() / 1_000_000),
                        "send the picture in the size that was ordered");
            }
            return conform(reader, format, width, height, orientation(subject));
        } catch (IOException | RuntimeException e) {
            return refused(
                    subject,
                    "artwork.unreadable",
                    "CORRUPT-FILE",
                    "the picture cannot be decoded: " + e.getClass().getSimpleName(),
                    "export the picture again as JPEG or PNG");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    private boolean tooLarge(int width, int height) {
        return width < 1 || height < 1 || (long) width * height > settings.mostPixels();
    }

    private static HouseForm conform(ImageReader reader, String format, int width, int height, int orientation)
            throws IOException {
        boolean jpeg = format.equals("jpeg") || format.equals("jpg");
        boolean png = format.equals("png");
        var space = colorSpace(reader);
        boolean alpha = hasAlpha(reader);
        boolean rgb = space.equals("RGB") || space.equals("GRAY");
        var changes = new ArrayList<Change>();
        if (!rgb) {
            changes.add(Change.of("colour-space", space, "RGB"));
        }
        if (!jpeg && !png) {
            changes.add(Change.of("format", format, alpha ? "png" : "jpeg"));
        }
        if (orientation > 1) {
            changes.add(Change.of("orientation", "EXIF " + orientation, "upright"));
        }
        boolean turned = orientation >= 5;
        if (changes.isEmpty()) {
            var facts = facts(width, height, space, alpha);
            return HouseForm.asItCame(png ? "png" : "jpeg", png ? "png" : "jpg", facts);
        }
        var target = alpha || png ? "png" : "jpeg";
        var image = Orientation.upright(rgb(reader.read(0), target.equals("png") && alpha), orientation);
        return new HouseForm(
                target,
                target.equals("png") ? "png" : "jpg",
                encode(image, target),
                List.of(),
                facts(turned ? height : width, turned ? width : height, "RGB", alpha),
                changes,
                List.of());
    }

    private static ObjectNode facts(int width, int height, String space, boolean alpha) {
        var facts = JsonNodeFactory.instance.objectNode();
        facts.put("width", width);
        facts.put("height", height);
        facts.put("colorSpace", space);
        facts.put("alpha", alpha);
        return facts;
    }

    private static int orientation(Subject subject) {
        return subject.probe().path("image").path("orientation").asInt(1);
    }

    private static @Nullable ImageTypeSpecifier type(ImageReader reader) throws IOException {
        var raw = reader.getRawImageType(0);
        if (raw != null) {
            return raw;
        }
        var types = reader.getImageTypes(0);
        return types.hasNext() ? types.next() : null;
    }

    private static String colorSpace(ImageReader reader) throws IOException {
        var type = type(reader);
        if (type == null) {
            return "unknown";
        }
        return switch (type.getColorModel().getColorSpace().getType()) {
            case ColorSpace.TYPE_RGB, ColorSpace.TYPE_YCbCr -> "RGB";
            case ColorSpace.TYPE_GRAY -> "GRAY";
            case ColorSpace.TYPE_CMYK, ColorSpace.TYPE_4CLR -> "CMYK";
            case ColorSpace.TYPE_Lab -> "LAB";
            default -> "unknown";
        };
    }

    private static boolean hasAlpha(ImageReader reader) throws IOException {
        var type = type(reader);
        return type != null && type.getColorModel().hasAlpha();
    }

    private static BufferedImage rgb(BufferedImage image, boolean alpha) {
        var target = new BufferedImage(
                image.getWidth(), image.getHeight(), alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        if (!alpha) {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
        }
        graphics.drawImage(image, 0, 0, null);
        graphics.dispose();
        return target;
    }

    private static byte[] encode(BufferedImage image, String format) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var parameters = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(QUALITY);
            }
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static HouseForm refused(Subject subject, String rule, String term, String text, String advice) {
        return HouseForm.refused(
                subject.format(), subject.format(), List.of(Refusal.blocker(rule, CATEGORY, term, text, advice)));
    }
}
