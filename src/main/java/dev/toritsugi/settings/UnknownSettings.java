package dev.toritsugi.settings;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.context.properties.source.UnboundElementsSourceFilter;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;

/**
 * Refuses a key below one of our prefixes that no record declares. Boot would leave it
 * out without a word: {@code ignoreUnknownFields} knows one record, and several share a
 * prefix. Comes before the values are checked, since a key that is misspelled here is
 * mostly one that is missing there. The environment is everybody's, and may have a
 * TWILIO_PHONE_NUMBER for another program.
 */
class UnknownSettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	/**
	 * The command "provision" tells of these together with all else that is wrong there.
	 */
	private static final ConfigurationPropertyName DEFINITION = ConfigurationPropertyName.of("call-center");

	private final UnboundElementsSourceFilter written = new UnboundElementsSourceFilter();

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		KnownSettings known = KnownSettings.ofThisApplication();
		boolean server = context instanceof WebApplicationContext;
		Set<ConfigurationProperty> unknown = StreamSupport
			.stream(ConfigurationPropertySources.get(context.getEnvironment()).spliterator(), false)
			.filter(this.written::apply)
			.filter(IterableConfigurationPropertySource.class::isInstance)
			.flatMap((source) -> unknown((IterableConfigurationPropertySource) source, known))
			.filter((property) -> server || !DEFINITION.isAncestorOf(property.getName()))
			.collect(Collectors.toCollection(TreeSet::new));
		if (!unknown.isEmpty()) {
			throw new UnboundConfigurationPropertiesException(unknown);
		}
	}

	private static Stream<ConfigurationProperty> unknown(IterableConfigurationPropertySource source,
			KnownSettings known) {
		return source.stream()
			.filter((key) -> !key.isEmpty() && known.areAskedFor(key) && !known.have(key))
			.map(source::getConfigurationProperty)
			.filter(Objects::nonNull);
	}

}
