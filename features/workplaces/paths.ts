export const workplacesPath = (organisation: string) => `/organise/${organisation}/workplaces`
export const newWorkplacePath = (organisation: string) => `/organise/${organisation}/workplaces/new`
export const workplacePath = (organisation: string, id: string) => `/organise/${organisation}/workplaces/${id}`
