package media.waybill.learning;

import java.util.UUID;

/** A proposed rule, and the file whose decision teaches it. */
public record Taught(Proposal proposal, UUID file, String path) {}
