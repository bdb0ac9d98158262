package media.waybill.embedded;

/** Names of the emulated account's resources. */
final class Arn {

    static final String ACCOUNT = "000000000000";
    static final String REGION = "us-east-1";

    private Arn() {}

    static String of(String kind, String name) {
        return "arn:aws:mediaconvert:" + REGION + ":" + ACCOUNT + ":" + kind + "/" + name;
    }

    /** A resource's name out of its name or ARN. */
    static String name(String nameOrArn) {
        return nameOrArn.startsWith("arn:") ? nameOrArn.substring(nameOrArn.indexOf('/') + 1) : nameOrArn;
    }
}
