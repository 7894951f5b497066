package dev.toritsugi.settings;

import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * Loads the {@code @ConfigurationProperties} records listed in {@code META-INF/spring}.
 * The keys of these records are never reported as unknown, even if the current start does
 * not bind the records. The server binds the sandbox's records only in the profile
 * {@code sandbox}, and the command {@code provision} does not bind the record with the
 * workspace SIDs.
 */
final class PropertiesRecordLoader {

	private PropertiesRecordLoader() {
	}

	/** Adds the keys of the listed records. */
	static void addTo(DeclaredKeys keys) {
		for (String name : ImportCandidates.load(PropertiesRecordLoader.class, null)) {
			Class<?> record = ClassUtils.resolveClassName(name, null);
			ConfigurationProperties properties = AnnotatedElementUtils.findMergedAnnotation(record,
					ConfigurationProperties.class);
			if (properties != null) {
				keys.add(ConfigurationPropertyName.of(properties.prefix()), ResolvableType.forClass(record));
			}
		}
	}

}
