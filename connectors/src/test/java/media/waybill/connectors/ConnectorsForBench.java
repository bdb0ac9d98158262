package media.waybill.connectors;

/** Places to read from, without the listings and routes that stand around them in the application. */
public final class ConnectorsForBench {

    private ConnectorsForBench() {}

    public static Source source(Access access) {
        return access.isSftp()
                ? new SftpSource(access, new SftpSessions(access))
                : new S3Source(access, S3Clients.open(access));
    }
}
