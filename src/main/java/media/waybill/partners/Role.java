package media.waybill.partners;

/** What an account may do. */
public enum Role {
    DISTRIBUTOR,
    OPERATOR,
    PLATFORM,
    ADMIN
}
