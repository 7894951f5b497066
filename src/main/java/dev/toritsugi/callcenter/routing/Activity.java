package dev.toritsugi.callcenter.routing;

import java.util.Map;

import dev.toritsugi.callcenter.constraint.FriendlyName;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TaskRouter activity of operators, such as Available or Break.
 *
 * @param name Friendly name of the activity.
 * @param available Whether operators in this activity are offered calls.
 * @param names Names that the operators' page shows, by language tag, for example ja. The
 * default is the friendly name.
 */
public record Activity(@FriendlyName String name, @DefaultValue("false") boolean available,
		@DefaultValue Map<String, @NotBlank(message = "a name of the activity in this language") String> names) {

}
