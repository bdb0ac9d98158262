package media.waybill.conform;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns a picture the way its EXIF orientation (tag 274) says it is meant. */
final class Orientation {

    private Orientation() {}

    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation < 2 || orientation > 8) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        boolean turned = orientation >= 5;
        var matrix =
                switch (orientation) {
                    case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
                    case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
                    case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
                    case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                    case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
                    case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
                    default -> new AffineTransform(0, -1, 1, 0, 0, w);
                };
        var target = new BufferedImage(turned ? h : w, turned ? w : h, image.getType());
        var graphics = target.createGraphics();
        graphics.drawImage(image, matrix, null);
        graphics.dispose();
        return target;
    }
}
