package media.waybill.architecture.broken.sql;

import org.springframework.jdbc.core.simple.JdbcClient;

record SpeaksStatements(JdbcClient jdbc) {}
