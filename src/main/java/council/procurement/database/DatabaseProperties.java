package council.procurement.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded database.
 *
 * @param dataDirectory the folder for the embedded database
 * @param durable whether every commit waits for the disk; only tests switch it off
 */
@ConfigurationProperties("octant")
record DatabaseProperties(
        @DefaultValue("./data") String dataDirectory,
        @DefaultValue("true") boolean durable) {}
