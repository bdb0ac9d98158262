package media.waybill.architecture.broken.types;

public class OpenToAll {}
