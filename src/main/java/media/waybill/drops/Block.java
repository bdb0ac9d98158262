package media.waybill.drops;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The bytes of one part, in chunks of the shared memory. Given back when its last user is done with it. */
final class Block {

    private final Memory memory;
    private final int permits;
    private final List<byte[]> chunks = new ArrayList<>();
    private final AtomicInteger users = new AtomicInteger(1);
    private long length;

    Block(Memory memory, int permits) {
        this.memory = memory;
        this.permits = permits;
    }

    /** Reads on until the block holds that many bytes or the stream ends. Answers false at an early end. */
    boolean fill(InputStream in, long target) throws IOException {
        while (length < target) {
            int index = (int) (length / Memory.CHUNK);
            if (index == chunks.size()) {
                chunks.add(memory.chunk());
            }
            int offset = (int) (length % Memory.CHUNK);
            int read = in.read(chunks.get(index), offset, (int) Math.min(Memory.CHUNK - offset, target - length));
            if (read < 0) {
                return false;
            }
            length += read;
        }
        return true;
    }

    long length() {
        return length;
    }

    void hash(MessageDigest... digests) {
        long left = length;
        for (var chunk : chunks) {
            int size = (int) Math.min(left, Memory.CHUNK);
            for (var digest : digests) {
                digest.update(chunk, 0, size);
            }
            left -= size;
        }
    }

    /** The bytes from the start; may be asked for again. */
    InputStream stream() {
        return new InputStream() {
            private long position;

            @Override
            public int read() {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] into, int offset, int wanted) {
                if (position >= length) {
                    return -1;
                }
                int from = (int) (position % Memory.CHUNK);
                int size = (int) Math.min(Math.min(wanted, Memory.CHUNK - from), length - position);
                System.arraycopy(chunks.get((int) (position / Memory.CHUNK)), from, into, offset, size);
                position += size;
                return size;
            }

            @Override
            public int available() {
                return (int) Math.min(Integer.MAX_VALUE, length - position);
            }
        };
    }

    Block share() {
        users.incrementAndGet();
        return this;
    }

    void release() {
        if (users.decrementAndGet() == 0) {
            memory.giveBack(chunks, permits);
        }
    }
}
