package dev.toritsugi.provisioning.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.toritsugi.callcenter.CallCenter;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.validation.beanvalidation.SpringConstraintValidatorFactory;

/**
 * Validates an exported definition. Twilio allows values that are invalid in a
 * definition, such as a name with a leading space.
 */
final class ExportValidator {

	private ExportValidator() {
	}

	/** Returns one line for each value that the server would refuse. */
	static List<String> problems(String yaml) {
		// Spring's factory can instantiate non-public constraint validators, which the
		// default factory cannot.
		try (ValidatorFactory validation = Validation.byDefaultProvider()
			.configure()
			.constraintValidatorFactory(new SpringConstraintValidatorFactory(new DefaultListableBeanFactory()))
			.buildValidatorFactory()) {
			return validation.getValidator().validate(read(yaml)).stream().map(ExportValidator::line).sorted().toList();
		}
		catch (BindException ex) {
			return List.of("The server refuses the exported %s.".formatted(ex.getName()));
		}
	}

	private static String line(ConstraintViolation<CallCenter> violation) {
		return "The server refuses the exported call-center.%s: %s.".formatted(
				DataObjectPropertyName.toDashedForm(violation.getPropertyPath().toString()), violation.getMessage());
	}

	private static CallCenter read(String yaml) {
		try {
			List<PropertySource<?>> sources = new YamlPropertySourceLoader().load("export",
					new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8)));
			return new Binder(ConfigurationPropertySources.from(sources),
					new PropertySourcesPlaceholdersResolver(sources))
				.bindOrCreate("call-center", CallCenter.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
