package dev.toritsugi.provisioning.command;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the command {@code provision}.
 *
 * @param sidsFile File to which provision apply writes the SIDs of resources, and which
 * the server reads at startup.
 * @param made SIDs of the resources that provision apply has created. Only provision
 * apply writes this value.
 * @param former SIDs that the server's settings had before, and that a server may use
 * until its restart. Only provision apply writes this value.
 * @param record "incomplete" if provision apply does not know which resources it has
 * created. Only provision apply writes this value.
 * @param applied Digests of the server's settings at the last provision apply. Only
 * provision apply writes this value.
 */
@ConfigurationProperties(prefix = "provisioning", ignoreUnknownFields = false)
record ProvisioningProperties(@DefaultValue("toritsugi-sids.yml") Path sidsFile, @DefaultValue List<String> made,
		@DefaultValue List<String> former, @Nullable String record, @DefaultValue List<String> applied) {

}
