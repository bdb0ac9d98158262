package media.waybill.connectors;

import com.jcraft.jsch.ChannelSftp;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;

/** The connections to one server: kept for the next file, and never more than a partner's server likes. */
final class SftpSessions implements AutoCloseable {

    static final int MOST = 8;

    private final Access access;
    private final Semaphore free = new Semaphore(MOST);
    private final ConcurrentLinkedDeque<SftpSession> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    SftpSessions(Access access) {
        this.access = access;
    }

    /** Runs on a connection; one that died while it was idle is replaced once. */
    <T> T run(String what, Call<T> call) {
        for (int attempt = 0; ; attempt++) {
            var kept = !idle.isEmpty();
            var session = borrow();
            try {
                var answer = call.on(session.channel());
                giveBack(session);
                return answer;
            } catch (Exception e) {
                if (!SftpFailures.isConnection(e)) {
                    giveBack(session);
                    throw SftpFailures.of(what, e);
                }
                discard(session);
                if (!kept || attempt > 0) {
                    throw SftpFailures.of(what, e);
                }
            }
        }
    }

    SftpSession borrow() {
        try {
            free.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(FailureCode.CONNECTION_CUT, "interrupted while waiting for a connection", e);
        }
        try {
            for (var session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
                if (session.isAlive()) {
                    return session;
                }
                session.close();
            }
            return SftpSession.open(access, new HostKeys(access.required("host"), access.optional("hostKey")));
        } catch (RuntimeException e) {
            free.release();
            throw e;
        }
    }

    void giveBack(SftpSession session) {
        if (closed || !session.isAlive()) {
            session.close();
        } else {
            idle.addFirst(session);
        }
        free.release();
    }

    void discard(SftpSession session) {
        session.close();
        free.release();
    }

    @Override
    public void close() {
        closed = true;
        for (var session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.close();
        }
    }

    /** What to do with a connection. */
    @FunctionalInterface
    interface Call<T> {
        T on(ChannelSftp channel) throws Exception;
    }
}
