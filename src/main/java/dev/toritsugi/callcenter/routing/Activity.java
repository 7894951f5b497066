package dev.toritsugi.callcenter.routing;

import dev.toritsugi.callcenter.constraint.FriendlyName;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * TaskRouter activity of operators, such as Available or Break.
 *
 * @param name Friendly name of the activity.
 * @param available Whether operators in this activity are offered calls.
 */
public record Activity(@FriendlyName String name, @DefaultValue("false") boolean available) {

}
