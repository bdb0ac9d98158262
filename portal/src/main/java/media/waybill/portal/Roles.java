package media.waybill.portal;

/** Names of the roles as the views' annotations need them: constants. */
final class Roles {

    static final String DISTRIBUTOR = "DISTRIBUTOR";
    static final String OPERATOR = "OPERATOR";
    static final String PLATFORM = "PLATFORM";
    static final String ADMIN = "ADMIN";

    private Roles() {}
}
