export const importsPath = (organisation: string) => `/organise/${organisation}/imports`
export const newImportPath = (organisation: string, of: 'workplaces' | 'events') =>
  `/organise/${organisation}/imports/new?of=${of}`
export const importPath = (organisation: string, id: string) => `/organise/${organisation}/imports/${id}`
export const wrongRowsPath = (organisation: string, id: string) => `/organise/${organisation}/imports/${id}/wrong.csv`
export const exportPath = (organisation: string, file: string) => `/organise/${organisation}/exports/${file}`
