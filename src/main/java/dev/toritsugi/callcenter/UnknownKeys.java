package dev.toritsugi.callcenter;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.toritsugi.settings.KnownSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;

/**
 * Refuses what nobody reads below {@code call-center}: Boot would leave a misspelled key
 * out without a word, and Twilio would be told the default. What else is wrong is told
 * with it.
 */
public final class UnknownKeys extends AbstractBindHandler {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("call-center");

	private final KnownSettings known = KnownSettings.ofThisApplication();

	public UnknownKeys(BindHandler parent) {
		super(parent);
	}

	@Override
	public void onFinish(ConfigurationPropertyName name, Bindable<?> target, BindContext context,
			@Nullable Object result) throws Exception {
		Set<ConfigurationProperty> unknown = CallCenter.class.equals(target.getType().resolve()) ? unknown(context)
				: Set.of();
		if (unknown.isEmpty()) {
			super.onFinish(name, target, context, result);
			return;
		}
		UnboundConfigurationPropertiesException unbound = new UnboundConfigurationPropertiesException(unknown);
		try {
			super.onFinish(name, target, context, result);
		}
		catch (Exception ex) {
			ex.addSuppressed(unbound);
			throw ex;
		}
		throw unbound;
	}

	private Set<ConfigurationProperty> unknown(BindContext context) {
		Set<ConfigurationProperty> unknown = new TreeSet<>();
		context.getSources().forEach((source) -> {
			if (source instanceof IterableConfigurationPropertySource all) {
				all.stream()
					.filter((key) -> PREFIX.isAncestorOf(key) && !this.known.have(key))
					.map(source::getConfigurationProperty)
					.filter(Objects::nonNull)
					.forEach(unknown::add);
			}
		});
		return unknown;
	}

}
