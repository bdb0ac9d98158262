package media.waybill.connectors;

import java.util.ArrayList;
import java.util.List;
import media.waybill.failure.Failure;
import media.waybill.failure.FailureCode;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Reaches a bucket step by step, and says of each exactly what happened. */
final class S3Check {

    private static final List<String> STEPS = List.of("name", "port", "credentials", "bucket", "permissions");

    private final Access access;
    private final List<Step> steps = new ArrayList<>();

    S3Check(Access access) {
        this.access = access;
    }

    List<Step> run() {
        try {
            var endpoint = access.optional("endpoint");
            var reached = endpoint == null ? aws() : reach(endpoint);
            if (reached) {
                try (var s3 = S3Clients.open(access)) {
                    bucket(s3);
                }
            }
        } catch (Failure e) {
            steps.add(Step.failed(STEPS.get(steps.size()), e.detail(), e.code().remedy()));
        }
        STEPS.stream().skip(steps.size()).map(Step::skipped).forEach(steps::add);
        return steps;
    }

    private boolean aws() {
        steps.add(Step.ok("name", "Amazon S3 in " + S3Clients.region(access)));
        return steps.add(Step.ok("port", "443"));
    }

    private boolean reach(String endpoint) {
        var address = S3Clients.endpoint(endpoint);
        steps.add(Step.ok(
                "name",
                address.getHost() + " is " + Hosts.resolve(address.getHost()).getHostAddress()));
        int port =
                address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
        return SftpCheck.tryPort(address.getHost(), port, steps);
    }

    private void bucket(S3Client s3) {
        var bucket = S3Clients.bucket(access);
        var folder = S3Source.folder(access);
        try {
            var page = s3.listObjectsV2(
                    b -> b.bucket(bucket).prefix(access.optional("prefix")).maxKeys(1));
            steps.add(Step.ok("credentials", "accepted"));
            steps.add(Step.ok("bucket", bucket + " can be listed" + (folder.isEmpty() ? "" : " below " + folder)));
            if (access.connector().endsWith("-sink")) {
                write(s3, bucket, folder);
            } else if (page.contents().isEmpty()) {
                steps.add(Step.ok("permissions", "nothing there yet to try reading"));
            } else {
                var key = page.contents().get(0).key();
                s3.headObject(b -> b.bucket(bucket).key(key));
                steps.add(Step.ok("permissions", "objects can be read"));
            }
        } catch (SdkException e) {
            var failure = S3Failures.of(bucket, e);
            var step = steps.size() >= 4
                    ? "permissions"
                    : failure.code() == FailureCode.PATH_NOT_FOUND ? "bucket" : "credentials";
            if (step.equals("bucket")) {
                steps.add(Step.ok("credentials", "accepted"));
            }
            var advice = failure.code() == FailureCode.PATH_NOT_FOUND
                    ? "Correct the bucket's name, or make it."
                    : failure.code().remedy();
            steps.add(Step.failed(step, failure.detail(), advice));
        }
    }

    private void write(S3Client s3, String bucket, String folder) {
        var probe = folder + ".waybill-check";
        s3.putObject(b -> b.bucket(bucket).key(probe), RequestBody.fromString("waybill"));
        s3.deleteObject(b -> b.bucket(bucket).key(probe));
        steps.add(Step.ok("permissions", "objects can be written and removed"));
    }
}
