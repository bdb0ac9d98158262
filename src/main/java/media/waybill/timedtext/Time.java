package media.waybill.timedtext;

import java.math.BigInteger;

/**
 * An exact time: {@code count} parts of a second cut into {@code perSecond}. Milliseconds, frames of any rate and
 * ticks of TTML all stay what they are.
 */
public record Time(long count, long perSecond) implements Comparable<Time> {

    public static final Time ZERO = new Time(0, 1000);

    public Time {
        if (perSecond <= 0) {
            throw new IllegalArgumentException("parts of a second must be positive  parts=" + perSecond);
        }
    }

    public static Time ofMillis(long millis) {
        return new Time(millis, 1000);
    }

    public static Time ofFrame(FrameRate rate, long frame) {
        return new Time(frame * rate.denominator(), rate.numerator());
    }

    /** Rounded to the nearest millisecond. */
    public long millis() {
        return perSecond == 1000 ? count : scaled(1000, 1);
    }

    /** The frame of a rate that is nearest. */
    public long frame(FrameRate rate) {
        return perSecond == rate.numerator() && count % rate.denominator() == 0
                ? count / rate.denominator()
                : scaled(rate.numerator(), rate.denominator());
    }

    /** Whether it is a whole number of frames of a rate. */
    public boolean isOnFrame(FrameRate rate) {
        return compareTo(ofFrame(rate, frame(rate))) == 0;
    }

    public Time plusMillis(long millis) {
        if (millis == 0) {
            return this;
        }
        if (perSecond % 1000 == 0) {
            return new Time(count + millis * (perSecond / 1000), perSecond);
        }
        return perSecond <= 1_000_000
                ? new Time(count * 1000 + millis * perSecond, perSecond * 1000)
                : ofMillis(millis() + millis);
    }

    /** The same moment of a programme that runs faster or slower by a ratio. */
    public Time times(long numerator, long denominator) {
        var exact = BigInteger.valueOf(count).multiply(BigInteger.valueOf(numerator));
        var parts = BigInteger.valueOf(perSecond).multiply(BigInteger.valueOf(denominator));
        var common = exact.gcd(parts);
        exact = exact.divide(common);
        parts = parts.divide(common);
        return exact.bitLength() < 62 && parts.bitLength() < 40
                ? new Time(exact.longValue(), parts.longValue())
                : ofMillis(
                        exact.multiply(BigInteger.valueOf(1000)).divide(parts).longValue());
    }

    /** Half up, exactly, whatever the size. */
    private long scaled(long numerator, long denominator) {
        try {
            long product = Math.multiplyExact(Math.multiplyExact(count, numerator), 2);
            long divisor = Math.multiplyExact(perSecond, denominator);
            return Math.floorDiv(Math.addExact(product, divisor), Math.multiplyExact(divisor, 2));
        } catch (ArithmeticException e) {
            var divisor = BigInteger.valueOf(perSecond).multiply(BigInteger.valueOf(denominator));
            var sum = BigInteger.valueOf(count)
                    .multiply(BigInteger.valueOf(numerator))
                    .shiftLeft(1)
                    .add(divisor);
            var parts = sum.divideAndRemainder(divisor.shiftLeft(1));
            return parts[0].longValue() - (parts[1].signum() < 0 ? 1 : 0);
        }
    }

    @Override
    public int compareTo(Time other) {
        if (perSecond == other.perSecond) {
            return Long.compare(count, other.count);
        }
        return BigInteger.valueOf(count)
                .multiply(BigInteger.valueOf(other.perSecond))
                .compareTo(BigInteger.valueOf(other.count).multiply(BigInteger.valueOf(perSecond)));
    }
}
