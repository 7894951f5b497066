package dev.toritsugi.settings;

import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/**
 * Records of settings that not every start binds: the server has those of the sandbox in
 * one profile only, and "provision" needs no SIDs of a workspace. Their keys are no
 * mistakes all the same. {@code META-INF/spring} lists these records.
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
